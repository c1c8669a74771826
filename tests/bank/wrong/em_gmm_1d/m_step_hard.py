# mistake: hard assignment, each point counts only for its most likely component
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum test_em_right_answer
# says: points are assigned wholly to the component with the larger q
def m_step(x, q):
    z = q.argmax(axis=1)
    K = q.shape[1]
    mu = np.array([x[z == k].mean() for k in range(K)])
    sigma = np.array([x[z == k].std() for k in range(K)])
    p = np.array([np.mean(z == k) for k in range(K)])
    return mu, sigma, p
