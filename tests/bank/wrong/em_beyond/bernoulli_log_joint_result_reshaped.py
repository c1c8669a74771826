# mistake: the result brought to (m, K) by reshape
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights
# says: the result is brought from (K, m)
def bernoulli_log_joint(x, theta, p):
    table = np.log(theta) @ x.T + np.log(1 - theta) @ (1 - x).T + np.log(p)[:, np.newaxis]
    return table.reshape(len(x), len(p))
