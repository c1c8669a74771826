# style: helper function for Bayes' rule at one point, np.vstack
def posterior(value, mu, sigma, p):
    likelihood = norm.pdf(value, mu, sigma)
    joint = likelihood * p
    return joint / joint.sum()


def e_step(x, mu, sigma, p):
    return np.vstack([posterior(v, mu=mu, sigma=sigma, p=p) for v in x])
