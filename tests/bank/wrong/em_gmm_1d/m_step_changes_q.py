# mistake: q is normalised in place, the result is right but the argument of the caller is changed
# fails: test_m_step_mu
# says: the argument q is changed in place
def m_step(x, q):
    n = q.sum(axis=0)
    q /= n
    mu = q.T @ x
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0))
    return mu, sigma, n / len(x)
