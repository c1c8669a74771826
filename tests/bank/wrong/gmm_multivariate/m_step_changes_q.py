# mistake: the columns of q are normalised in place
# fails: test_m_step_means
# says: the argument q is changed in place
def m_step(x, q, ridge=0.0):
    p = q.mean(axis=0)
    q[:] = q / q.sum(axis=0)
    mu = q.T @ x
    d = x[:, None] - mu
    return mu, np.einsum("ik,ikd,ike->kde", q, d, d) + ridge * np.eye(x.shape[1]), p
