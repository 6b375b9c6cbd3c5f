import numpy as np

from ffstudio.faces.views import APART, VIEWS, BestViews, View, frontality, quality_of

CROP = np.zeros((112, 112, 3), np.uint8)


def test_the_best_views_are_kept_and_lie_apart():
    best = BestViews()
    qualities = np.random.default_rng(0).random(200)
    for frame, quality in enumerate(qualities):
        best.offer(View(frame, float(quality), CROP))
    frames = sorted(view.frame for view in best.views)
    assert len(frames) == VIEWS
    assert min(np.diff(frames)) >= APART
    assert max(qualities) in [view.quality for view in best.views]
    assert best.crops().shape == (VIEWS, 112, 112, 3)


def test_frontal_large_faces_are_better(face_at):
    front = face_at(100, 100)
    assert frontality(front.points) > 0.95
    turned = front.points.copy()
    turned[2, 0] += 15
    assert frontality(turned) < 0.5
    assert quality_of(front) > quality_of(face_at(100, 100, size=40))
    assert quality_of(front) > quality_of(face_at(100, 100, score=0.5))
