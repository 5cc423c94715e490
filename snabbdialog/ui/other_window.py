"""A second start raises the first window: a local socket named after the store. No network; only «come forward» and what to open."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    ComeForward = Callable[[list[Path], str], object]

WAIT_MS = 500
LONGEST = 100_000  # bytes; a longer message is not read


def raise_it(store: Path, files: Sequence[Path] = (), dialogue: str = "") -> bool:
    """Ask the window that has the store to come forward with the files or on a dialogue; return whether one answered."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(store))
    answered = socket.waitForConnected(WAIT_MS)
    if answered:
        said = {"files": [str(file.absolute()) for file in files], "dialogue": dialogue}
        socket.write(json.dumps(said).encode("ascii"))
        socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return answered


def listen(store: Path, come_forward: ComeForward) -> QLocalServer:
    """Come forward whenever a second start asks, with what it was given. Keep the listener as long as the store is open."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(store))  # what a program that was killed left behind
    server.newConnection.connect(lambda: _answer(server.nextPendingConnection(), come_forward))
    server.listen(_name(store))
    return server


def _answer(socket: QLocalSocket, come_forward: ComeForward) -> None:
    """Hear a second start out: it hangs up once it has said what it wants."""

    def hear() -> None:
        said = bytes(socket.read(LONGEST + 1).data())
        socket.deleteLater()
        come_forward(*_asked(said))

    if socket.state() == socket.LocalSocketState.UnconnectedState:
        hear()
    else:
        socket.disconnected.connect(hear)


def _asked(said: bytes) -> tuple[list[Path], str]:
    """Return the files and the dialogue that a message names; none when it is no such message."""
    try:
        message = json.loads(said) if len(said) <= LONGEST else None
    except (ValueError, RecursionError):
        message = None
    match message:
        case {"files": list(names), "dialogue": str(dialogue)}:
            return [Path(name) for name in names if isinstance(name, str)], dialogue
        case _:
            return [], ""


def _name(store: Path) -> str:
    return "snabbdialog-" + hashlib.sha256(str(store.absolute()).encode()).hexdigest()[:16]
