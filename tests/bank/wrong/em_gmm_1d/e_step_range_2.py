# mistake: range(2) instead of range(K) in the loop, other columns stay zero
# fails: test_e_step_components
# says: with K = 3 component 3 gets nothing
def e_step(x, mu, sigma, p):
    q = np.zeros((len(x), len(mu)))
    for k in range(2):
        q[:, k] = p[k] * norm.pdf(x, mu[k], sigma[k])
    return q / q.sum(axis=1)[:, None]
