# mistake: log(1 / K)
# fails: test_bernoulli_log_joint_weights
# says: have the same weight 1 / K
def bernoulli_log_joint(x, theta, p):
    return np.log(1 / len(p)) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
