# mistake: written for two components only, q always has two columns
# fails: test_e_step_components
# says: q has the shape
def e_step(x, mu, sigma, p):
    a = p[0] * norm.pdf(x, mu[0], sigma[0])
    b = p[1] * norm.pdf(x, mu[1], sigma[1])
    q1 = a / (a + b)
    return np.column_stack([q1, 1 - q1])
