"""Logistic regression by Newton's method, and how right what it says is."""
import numpy


def powers(weights, rows):
    scores = rows @ weights.T
    shares = numpy.exp(scores - scores.max(1, keepdims=True))
    return shares / shares.sum(1, keepdims=True)


def fit(rows, labels, kinds, penalty, constant, times=None, balance=0.0):
    """Newton's method; a normal prior on all weights but those of one column.

    times: how often each row counts. balance: by what power of its number of rows a class is made lighter; 0 leaves it as it
    is, with 1 all classes weigh the same."""
    rows, labels = numpy.array(rows, float), numpy.array(labels)
    width = rows.shape[1]
    times = numpy.ones(len(labels)) if times is None else numpy.array(times, float)
    counts = numpy.maximum(1, numpy.bincount(labels, times, kinds))
    times *= ((times.sum() / kinds / counts) ** balance)[labels]
    truth = numpy.eye(kinds)[labels]
    prior = numpy.full(width, float(penalty))
    prior[constant] = 1e-3
    weights = numpy.zeros((kinds, width))
    for _ in range(30):
        shares = powers(weights, rows)
        gradient = (times[:, None] * (truth - shares)).T @ rows - prior * weights
        curvature = numpy.diag(numpy.tile(prior, kinds))
        for k in range(kinds):
            for m in range(k, kinds):
                bend = times * shares[:, k] * ((k == m) - shares[:, m])
                block = (rows * bend[:, None]).T @ rows
                curvature[k * width : (k + 1) * width, m * width : (m + 1) * width] += block
                if m > k:
                    curvature[m * width : (m + 1) * width, k * width : (k + 1) * width] += block.T
        step = numpy.linalg.solve(curvature, gradient.ravel()).reshape(kinds, width)
        weights += step
        if abs(step).max() < 1e-4:
            break
    return weights


def given(rows, own, weights):
    """Pairs of what is true of each row and what is likeliest by the weights."""
    return list(zip(own, (numpy.array(rows) @ weights.T).argmax(1).tolist())) if rows else []


def score(pairs, kinds):
    """Of pairs of true and given class: the share that is right, and F1 of each class that occurs."""
    shares = []
    for kind in range(kinds):
        both = sum(a == kind and b == kind for a, b in pairs)
        total = sum(a == kind for a, _ in pairs) + sum(b == kind for _, b in pairs)
        shares += [2 * both / total] if total else []
    return sum(a == b for a, b in pairs) / len(pairs), shares
