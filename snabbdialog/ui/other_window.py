"""A second start raises the first window: a local socket named after the store. No network, and nothing but «come forward» is said."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer

WAIT_MS = 500


def raise_it(store: Path) -> bool:
    """Ask the window that has the store to come forward; return whether one answered."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(store))
    answered = socket.waitForConnected(WAIT_MS)
    socket.disconnectFromServer()
    return answered


def listen(store: Path, come_forward: Callable[[], object]) -> QLocalServer:
    """Come forward whenever a second start asks. Keep the returned listener as long as the store is open."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(store))  # what a program that was killed left behind
    server.newConnection.connect(lambda: server.nextPendingConnection().deleteLater())
    server.newConnection.connect(come_forward)
    server.listen(_name(store))
    return server


def _name(store: Path) -> str:
    return "snabbdialog-" + hashlib.sha256(str(store.absolute()).encode()).hexdigest()[:16]
