# mistake: the denominator adds up two components only
# fails: test_e_step_components
# says: right for two components, but if each is split into two halves of the same mu and sigma, K = 4, their responsibilities do not add up to those of the component
def e_step(x, mu, sigma, p):
    w = p * norm.pdf(x[:, None], mu, sigma)
    return w / (w[:, [0]] + w[:, [1]])
