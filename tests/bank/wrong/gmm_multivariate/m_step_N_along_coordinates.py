# mistake: N without an axis for the coordinates, so column k of the sums is divided by N_k
# fails: test_m_step_means test_m_step_shapes
# says: write N[:, np.newaxis]
def m_step(x, q, ridge=0.0):
    N = q.sum(axis=0)
    mu = q.T @ x / N
    cov = np.array(
        [
            (q[:, [k]] * (x - mu[k])).T @ (x - mu[k]) / N[k] + ridge * np.eye(len(x[0]))
            for k in range(len(N))
        ]
    )
    return mu, cov, N / len(x)
