# mistake: p comes from responsibilities already divided by N_k
# fails: test_m_step_p test_m_step_maximum test_em_right_answer
# says: the responsibilities are divided by N_k before they are averaged
def m_step(x, q):
    share = q / q.sum(axis=0)
    mu = share.T @ x
    sigma = np.sqrt((share * (x[:, None] - mu) ** 2).sum(axis=0))
    return mu, sigma, share.mean(axis=0)
