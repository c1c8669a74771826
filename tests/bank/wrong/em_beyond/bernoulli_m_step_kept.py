# mistake: results are kept by the shapes
# fails: test_bernoulli_m_step_templates
# says: an earlier call
RESULTS = {}


def bernoulli_m_step(x, q, a):
    key = x.shape, q.shape, a
    if key not in RESULTS:
        N = np.sum(q, axis=0)
        RESULTS[key] = (q.T @ x + a) / (N[:, None] + 2 * a), N / len(x)
    return RESULTS[key]
