# mistake: x and q are used up in place, the results are right
# fails: test_m_step_mu test_em_right_answer
# says: the argument x is changed in place
def m_step(x, q):
    n = q.sum(axis=0)
    p = n / len(x)
    q /= n
    mu = q.T @ x
    x -= mu[0]
    sigma = np.sqrt(q.T @ x**2 - (mu - mu[0]) ** 2)
    return mu, sigma, p
