# mistake: the index of the most likely component is returned, not the responsibilities
def e_step(x, mu, sigma, p):
    joint = p * norm.pdf(x[:, None], mu, sigma)
    return np.argmax(joint, axis=1)
