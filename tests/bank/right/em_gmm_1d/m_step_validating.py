# style: rows that do not add up to one are refused
def m_step(x, q):
    x, q = np.array(x, dtype=float), np.array(q, dtype=float)
    if not np.allclose(q.sum(axis=1), 1) or np.any(q < 0):
        raise ValueError("not responsibilities")
    if np.any(q.sum(axis=0) == 0):
        raise ValueError("an empty component")
    n = q.sum(axis=0)
    mu = q.T @ x / n
    return mu, np.sqrt(np.einsum("ik,ik->k", q, (x[:, None] - mu) ** 2) / n), n / n.sum()
