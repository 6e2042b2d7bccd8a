"""A private, real PulseAudio with virtual devices, for everything that needs ears or a voice.

    with SoundServer(directory) as server:
        environment = os.environ | server.environment

Devices: the sinks `spk` and `spk2` (a sink's monitor is a source), the microphones `mic` and
`mic2`: what is played into the sinks `mic_source` and `mic2_source` comes out of them.
"""

import os
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self

START_TIMEOUT_S = 15.0
SPEAKERS = {"spk": "Headset speaker", "spk2": "Desk speaker"}
MICROPHONES = {"mic": "Headset microphone", "mic2": "Desk microphone"}


class SoundServer:
    """Starts in `start`, ends in `stop`; `load`/`unload` plug devices in and out."""

    def __init__(self, directory: Path, *, as_on_desktop: bool = False) -> None:
        """`as_on_desktop`: with shared memory and a priority above that of its clients."""
        self._directory = directory
        self._as_on_desktop = as_on_desktop
        self._process: subprocess.Popen[bytes] | None = None
        self._modules: dict[str, list[str]] = {}
        runtime = directory / "runtime"
        self.environment = {
            "PULSE_SERVER": f"unix:{directory / 'pulse.sock'}",
            "PULSE_RUNTIME_PATH": str(runtime),
            "PULSE_COOKIE": str(directory / "cookie"),
        }

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Begin with all devices plugged in; raises where PulseAudio is missing or fails."""
        (self._directory / "runtime").mkdir(parents=True, exist_ok=True)
        (self._directory / "home").mkdir(exist_ok=True)
        socket = self._directory / "pulse.sock"
        with (self._directory / "pulseaudio.log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    *("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no"),
                    "--exit-idle-time=-1",
                    f"--disable-shm={'no' if self._as_on_desktop else 'yes'}",
                    f"--high-priority={'yes' if self._as_on_desktop else 'no'}",
                    f"--load=module-native-protocol-unix auth-anonymous=1 socket={socket}",
                ],
                env=os.environ | self.environment | {"HOME": str(self._directory / "home")},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._wait_until_it_answers()
        for name in SPEAKERS:
            self.plug_speaker(name)
        for name in MICROPHONES:
            self.plug_microphone(name)
        self.control("set-default-sink", "spk")
        self.control("set-default-source", "mic")

    def stop(self) -> None:
        """End; nothing is left running."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None
        self._modules.clear()

    def plug_speaker(self, name: str) -> None:
        """A sink of this name appears."""
        self._modules[name] = [self._null_sink(name, SPEAKERS.get(name, name))]

    def plug_microphone(self, name: str) -> None:
        """A source of this name appears; it hears what is played into `NAME_source`."""
        feed = self._null_sink(f"{name}_source", f"Feed of {name}")
        description = MICROPHONES.get(name, name)
        microphone = self._load(
            "module-remap-source",
            f"master={name}_source.monitor",
            f"source_name={name}",
            f"source_properties='device.description=\"{description}\"'",
        )
        self._modules[name] = [microphone, feed]

    def unplug(self, name: str) -> None:
        """The device disappears, with every stream on it."""
        for module in self._modules.pop(name):
            self.control("unload-module", module)

    def control(self, *arguments: str) -> str:
        """What `pactl` says to these arguments."""
        return subprocess.run(
            ["pactl", *arguments],
            env=os.environ | self.environment,
            capture_output=True,
            check=True,
            text=True,
            timeout=START_TIMEOUT_S,
        ).stdout

    def _null_sink(self, name: str, description: str) -> str:
        return self._load(
            "module-null-sink",
            f"sink_name={name}",
            "rate=48000",
            f"sink_properties='device.description=\"{description}\"'",
        )

    def _load(self, module: str, *arguments: str) -> str:
        return self.control("load-module", module, *arguments).strip()

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + START_TIMEOUT_S
        while time.monotonic() < deadline:
            assert self._process is not None
            if self._process.poll() is not None:
                break
            try:
                self.control("info")
            except subprocess.CalledProcessError:
                time.sleep(0.02)
            else:
                return
        self.stop()
        raise RuntimeError((self._directory / "pulseaudio.log").read_text(errors="replace"))


def is_available() -> bool:
    """Whether PulseAudio is installed at all."""
    return bool(shutil.which("pulseaudio") and shutil.which("pactl"))
