"""The Scopes dock follows the viewer, before and after."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from PySide6.QtGui import QImage

from ffstudio.domain.frames import FrameTime
from ffstudio.domain.settings import ComputeSettings
from ffstudio.domain.view import View
from ffstudio.ui.scopes.panel import ScopesPanel
from ffstudio.ui.scopes.plots import Kind
from ffstudio.ui.scopes.traces import bar_places
from ffstudio.ui.viewer.looks import NOWHERE, Look, Mode, Request, Shown


@pytest.fixture
def panel(desk, qtbot):
    made = ScopesPanel(desk)
    qtbot.addWidget(made)
    made.resize(1200, 180)
    made.show()
    return made


def shown(mode):
    """A black picture before, a white one after."""
    before, after = np.zeros((90, 160, 3), np.uint8), np.full((90, 160, 3), 255, np.uint8)
    view = View(0, FrameTime(0, Fraction(1, 25)), before, after, before[..., 0], 1.0)
    return Shown(Request(Look(NOWHERE, 0, None, ComputeSettings()), mode), view=view)


def level(panel, qtbot, brightest):
    """Waits for the traces of a picture of one level, and says where its waveform has it, from the bottom."""
    qtbot.waitUntil(lambda: panel.traces is not None and panel.traces.levels[2] == brightest)
    image = panel.plots[Kind.WAVEFORM].image.convertToFormat(QImage.Format.Format_RGBA8888)
    alpha = np.array(image.constBits()).reshape(image.height(), image.width(), 4)[..., 3]
    return 255 - int(alpha[:, 0].argmax())


def test_it_measures_what_the_viewer_shows(panel, qtbot, desk):
    panel.show_frame(shown(Mode.AFTER))
    assert level(panel, qtbot, 1.0) == 255
    panel.show_frame(shown(Mode.BEFORE))
    assert level(panel, qtbot, 0.0) == 0
    panel.side.setCurrentIndex(panel.side.findData("after"))
    assert level(panel, qtbot, 1.0) == 255
    assert "100 %" in panel.plots[Kind.WAVEFORM].accessibleDescription()
    assert desk.preferences.value("scopes.side", "") == "after"


def test_a_parade_is_three_waveforms(panel, qtbot):
    panel.show_frame(shown(Mode.AFTER))
    level(panel, qtbot, 1.0)
    wide = panel.plots[Kind.WAVEFORM].image.width()
    panel.wave.setCurrentIndex(panel.wave.findData("parade"))
    assert panel.plots[Kind.WAVEFORM].image.width() == 3 * wide


def test_nothing_is_measured_unseen_or_without_a_clip(panel, qtbot):
    panel.hide()
    panel.show_frame(shown(Mode.AFTER))
    assert panel.traces is None
    panel.show()
    level(panel, qtbot, 1.0)
    panel.show_frame(None)
    assert not panel.plots[Kind.WAVEFORM].isVisible()


def test_red_is_up_and_blue_to_the_right():
    red, _, blue, *_ = bar_places()
    assert red == pytest.approx((-0.0858, 0.3745), abs=1e-3)
    assert blue == pytest.approx((0.3745, -0.0343), abs=1e-3)
