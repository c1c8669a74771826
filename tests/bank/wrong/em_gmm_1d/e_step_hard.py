# mistake: hard assignment, 1 for the most likely component and 0 for the others
def e_step(x, mu, sigma, p):
    joint = p * norm.pdf(x[:, None], mu, sigma)
    q = np.zeros(joint.shape)
    q[np.arange(len(x)), joint.argmax(axis=1)] = 1
    return q
