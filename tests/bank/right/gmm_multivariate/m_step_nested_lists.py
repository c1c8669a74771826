# style: lists of lists of Python numbers are returned
def m_step(x, q, ridge=0.0):
    mu, cov, p = [], [], []
    for share in q.T:
        n = share.sum()
        mean = (share[:, None] * x).sum(axis=0) / n
        d = x - mean
        matrix = d.T @ (share[:, None] * d) / n
        for a in range(len(mean)):
            matrix[a, a] += ridge
        mu.append(mean.tolist())
        cov.append(matrix.tolist())
        p.append(float(n / len(share)))
    return mu, cov, p
