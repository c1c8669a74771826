# style: assertions before and after every computation
def mixture_pdf(x, mu, sigma, p):
    assert np.ndim(x) == 1 and len(mu) == len(sigma) == len(p)
    assert np.all(np.asarray(sigma) > 0) and np.isclose(np.sum(p), 1)
    f = sum(w * norm.pdf(x, a, s) for a, s, w in zip(mu, sigma, p))
    assert f.shape == x.shape and np.all(f >= 0)
    return f


def e_step(x, mu, sigma, p):
    assert np.all(np.asarray(sigma) > 0) and np.isclose(np.sum(p), 1)
    weighted = p * norm.pdf(np.reshape(x, (-1, 1)), mu, sigma)
    q = weighted / np.sum(weighted, axis=1)[:, None]
    assert np.allclose(q.sum(axis=1), 1)
    return q


def m_step(x, q):
    assert np.allclose(np.sum(q, axis=1), 1)
    N = np.einsum("ik->k", q)
    assert np.isclose(N.sum(), len(x))
    mu = np.einsum("ik,i->k", q, x) / N
    variance = np.einsum("ik,ik->k", q, (x[:, None] - mu) ** 2) / N
    assert np.all(variance >= 0)
    return mu, variance**0.5, N / N.sum()


def log_likelihood(x, mu, sigma, p):
    value = np.log(mixture_pdf(x, mu, sigma, p)).sum()
    assert np.ndim(value) == 0
    return value


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(log_likelihood(x, mu, sigma, p))
        assert history[-1] >= history[-2] - 1e-6, "the log-likelihood fell"
    return mu, sigma, p, np.asarray(history)
