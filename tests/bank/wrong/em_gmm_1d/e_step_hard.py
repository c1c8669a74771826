# mistake: hard assignment, 1 for the most likely component and 0 for the others
# fails: test_e_step_values test_em_right_answer
# says: these are hard assignments
def e_step(x, mu, sigma, p):
    joint = p * norm.pdf(x[:, None], mu, sigma)
    q = np.zeros(joint.shape)
    q[np.arange(len(x)), joint.argmax(axis=1)] = 1
    return q
