# mistake: the variance is taken about means kept from the call before
# fails: test_m_step_sigma test_m_step_maximum test_em_log_likelihoods test_em_steps test_em_right_answer
# says: called twice with the same points and q
OLD = {}


def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    about = OLD.get(len(n), mu + 1)
    OLD[len(n)] = mu
    sigma = np.sqrt((q * (x[:, None] - about) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
