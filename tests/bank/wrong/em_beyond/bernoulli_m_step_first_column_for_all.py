# mistake: column 1 of q for all templates
# fails: test_bernoulli_m_step_templates
# says: of component 1 are used for all templates
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return np.tile((q[:, 0] @ x + a) / (N[0] + 2 * a), (len(N), 1)), N / len(x)
