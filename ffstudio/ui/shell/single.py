"""One console a user: a second start hands its files to the first and goes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ffstudio.config.paths import Paths

WAIT_MS = 1000


def hand_over(paths: Paths, files: list[Path]) -> bool:
    """Gives the files to a console that runs on the same data folder; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(_name(paths))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(json.dumps([str(file) for file in files]).encode())
    socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return True


class Door(QObject):
    """Where later starts knock: `called(files)`, also with no files (then the window only comes forward)."""

    called = Signal(object)

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(paths))  # of a console that was killed: nobody answered there
        self._server.listen(_name(paths))
        self._server.newConnection.connect(self._answer)

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(lambda: self._read(socket))
        if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        try:
            names = json.loads(bytes(socket.readAll().data()) or b"[]")
        except ValueError:
            names = []
        socket.deleteLater()
        self.called.emit([Path(name) for name in names if isinstance(name, str)])


def _name(paths: Paths) -> str:
    """Short, since systems limit it to about a hundred characters."""
    return f"ffstudio-{hashlib.sha256(str(paths.data).encode()).hexdigest()[:16]}"
