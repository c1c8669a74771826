# mistake: shape (K, m)
# fails: test_bernoulli_log_joint_pixels
# says: the table is transposed
def bernoulli_log_joint(x, theta, p):
    return np.log(p)[:, np.newaxis] + np.log(theta) @ x.T + np.log(1 - theta) @ (1 - x).T
