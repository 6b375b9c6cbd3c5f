import numpy as np
import pytest

from ffstudio.faces.align import apply, fit_similarity, invert, scale_of, similarity
from ffstudio.inference.catalog import load_catalog

TEMPLATE = load_catalog().template("arcface_128")


def test_points_on_the_template_stay_there():
    matrix = similarity(TEMPLATE * 256, TEMPLATE, 256)
    np.testing.assert_allclose(matrix, [[1, 0, 0], [0, 1, 0]], atol=1e-5)


def test_a_margin_surrounds_the_template():
    matrix = similarity(TEMPLATE * 128, TEMPLATE, 160, margin=16)
    np.testing.assert_allclose(matrix, [[1, 0, 16], [0, 1, 16]], atol=1e-5)


@pytest.mark.parametrize("degrees", [0, 37, 90, 180, -120])
def test_turn_scale_and_shift_are_found_again(degrees: float):
    angle, scale = np.radians(degrees), 3.5
    wanted = np.array([[np.cos(angle), -np.sin(angle), 40], [np.sin(angle), np.cos(angle), -70]])
    wanted[:, :2] *= scale
    found = fit_similarity(TEMPLATE, apply(wanted, TEMPLATE))
    np.testing.assert_allclose(found, wanted, atol=1e-4)
    assert scale_of(found) == pytest.approx(scale, rel=1e-5)


def test_the_fit_has_the_least_squared_error():
    rng = np.random.default_rng(0)
    points = TEMPLATE * 200 + rng.normal(0, 5, (5, 2))
    best = similarity(points, TEMPLATE, 112)

    def error(matrix):
        return float(np.sum((apply(matrix, points) - TEMPLATE * 112) ** 2))

    for _ in range(50):
        linear = best[:, :2] @ np.array([[1, -0.01], [0.01, 1]]) ** rng.choice([-1, 1])
        other = np.column_stack([linear, best[:, 2] + rng.normal(0, 0.5, 2)])
        assert error(best) <= error(other)


def test_the_inverse_goes_back():
    matrix = similarity(TEMPLATE * 77 + 5, TEMPLATE[:, ::-1], 112)
    points = np.random.default_rng(1).random((148, 2)) * 500
    np.testing.assert_allclose(apply(invert(matrix), apply(matrix, points)), points, atol=1e-3)
