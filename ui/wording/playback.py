"""Why a recording is not heard, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from softphone.domain.playback import PlaybackProblem

_PROBLEMS = {
    PlaybackProblem.MISSING: QT_TRANSLATE_NOOP(
        "Playback", "The recording is not where it was kept."
    ),
    PlaybackProblem.DAMAGED: QT_TRANSLATE_NOOP("Playback", "The recording is damaged."),
    PlaybackProblem.NO_SOUND: QT_TRANSLATE_NOOP(
        "Playback", "No speaker plays it. Check the sound devices."
    ),
    PlaybackProblem.IN_CALL: QT_TRANSLATE_NOOP("Playback", "Recordings are silent during a call."),
}


def playback_problem(problem: PlaybackProblem) -> str:
    return QCoreApplication.translate("Playback", _PROBLEMS[problem])
