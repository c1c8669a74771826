# mistake: break where a weight is 0 leaves the components after it without responsibility (shows only then)
# fails: test_e_step_components
# says: a component of weight 0 between two others changes their responsibilities
def e_step(x, mu, sigma, p):
    table = np.zeros((len(x), len(mu)))
    for k in range(len(mu)):
        if p[k] == 0:
            break
        table[:, k] = p[k] * norm.pdf(x, mu[k], sigma[k])
    return table / table.sum(axis=1, keepdims=True)
