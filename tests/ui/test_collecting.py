"""Garbage is collected in the window's thread, between its turns, and nothing that lives in Qt is left to it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ffstudio.config.paths import Paths
from ffstudio.ui.collecting import Collector
from ffstudio.ui.desk import Services
from ffstudio.ui.services import open_services
from ffstudio.ui.work import Lane, Task

MANY = 20_000  # rings of two, far more than the youngest generation takes


class Sender(QObject):
    sent = Signal()


class Receiver(QObject):
    def take(self) -> None:
        """Connected, never called."""


@pytest.fixture
def threads() -> Iterator[list[threading.Thread]]:
    """The thread of each collection."""
    seen: list[threading.Thread] = []

    def watch(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            seen.append(threading.current_thread())

    gc.callbacks.append(watch)
    yield seen
    gc.callbacks.remove(watch)


def test_workers_do_not_collect(services: Services, qtbot: QtBot, threads: list[threading.Thread]) -> None:
    done: list[None] = []
    for lane in Lane:
        services.work.run(lane, _litter, done.append)
    qtbot.waitUntil(lambda: len(done) == len(Lane) and bool(threads))
    assert set(threads) == {threading.main_thread()}


def test_a_receiver_goes_while_its_senders_are_garbage(qapp: object, threads: list[threading.Thread]) -> None:
    """The automatic collector would delete the senders in the receiver's destructor, and never come back."""
    collector, thresholds = Collector(), gc.get_threshold()
    gc.set_threshold(1, 1, 1)
    try:
        for _ in range(50):
            receiver = Receiver()
            _leave_senders(receiver)
            del receiver
        assert not threads
    finally:
        gc.set_threshold(*thresholds)
        collector.stop()
    assert gc.isenabled()


def test_closed_services_leave_nothing_of_qt_to_the_collector(qapp: object, paths: Paths) -> None:
    gc.collect()
    with open_services(paths) as opened:
        services = [service for service in vars(opened).values() if isinstance(service, QObject)]
        children = [child for service in services for child in service.findChildren(QObject)]
        assert all(isValid(each) for each in (*services, *children))
    assert not any(isValid(each) for each in (*services, *children))


def _litter(_task: Task) -> None:
    for _ in range(MANY):
        ring: list[object] = []
        ring.append([ring])


def _leave_senders(receiver: Receiver) -> None:
    for _ in range(3):
        sender = Sender()
        sender.sent.connect(receiver.take)
        sender.me = sender  # type: ignore[attr-defined]
