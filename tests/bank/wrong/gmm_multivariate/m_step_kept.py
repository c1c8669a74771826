# mistake: results are kept from call to call, by the shape of x
# fails: test_m_step_means test_m_step_shapes
# says: or numbers kept from an earlier call
kept = {}


def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    key = x.tobytes(), q.shape
    if key not in kept:
        kept[key] = q.T @ x / N[:, None]
    mu = q.T @ x / N[:, None]
    d = x[:, None] - mu
    cov = np.einsum("ik,ikd,ike->kde", q, d, d) / N[:, None, None]
    return kept[key], cov + ridge * np.eye(x.shape[1]), N / len(x)
