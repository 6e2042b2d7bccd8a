"""The doors of one window for other programs, put together: command line and local API."""

from dataclasses import dataclass

from softphone.api.desk import ApiDesk
from softphone.api.feed import Feed
from softphone.api.hop import Hop
from softphone.api.local_api import LocalApiDoor
from softphone.api.private_door import PrivateDoor
from softphone.api.token_file import TokenFile
from softphone.services.bus import EventBus
from softphone.services.event_pump import Post
from softphone.services.local_control import LocalControl
from softphone.services.remote_calls import RemoteCalls
from softphone.services.settings_desk import SettingsDesk
from softphone.settings.paths import Paths


@dataclass(frozen=True)
class Doors:
    """Main thread only."""

    private: PrivateDoor
    api: LocalApiDoor
    token: TokenFile
    feed: Feed
    hop: Hop

    def start(self) -> None:
        """From now on others are heard."""
        self.private.start()
        self.api.start()

    def stop(self) -> None:
        """Who still waits for an answer gets none; all threads are joined."""
        self.hop.close()
        self.private.stop()
        self.api.stop()


def make_doors(
    bus: EventBus,
    post: Post,
    paths: Paths,
    settings: SettingsDesk,
    control: LocalControl,
    remote_calls: RemoteCalls,
) -> Doors:
    """Nothing runs before `start`."""
    hop, token, feed = Hop(post), TokenFile(paths.api_token), Feed(bus, remote_calls)
    desk = ApiDesk(hop, control, feed, token)
    return Doors(
        private=PrivateDoor(
            paths.runtime_dir, hop, lambda wish: control.carry_out(wish, trusted=True)
        ),
        api=LocalApiDoor(bus, settings, desk),
        token=token,
        feed=feed,
        hop=hop,
    )
