# mistake: a tuple for each component
# fails: test_m_step_means
# says: for each component; return three
def m_step(x, q, ridge=0.0):
    out = []
    for k in range(q.shape[1]):
        w = q[:, k] / q[:, k].sum()
        mu = w @ x
        out.append(
            (mu, (x - mu).T @ (w[:, None] * (x - mu)) + ridge * np.eye(len(mu)), q[:, k].mean())
        )
    return out
