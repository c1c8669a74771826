# mistake: only the first template is filled
# fails: test_bernoulli_m_step_templates
# says: only the first template is computed
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    theta = np.zeros((q.shape[1], x.shape[1]))
    for k in range(q.shape[1]):
        theta[k] = (q[:, k] @ x + a) / (N[k] + 2 * a)
        break
    return theta, N / len(x)
