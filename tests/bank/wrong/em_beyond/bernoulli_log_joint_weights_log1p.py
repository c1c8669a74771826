# mistake: log1p of the weights
# fails: test_bernoulli_log_joint_weights
# says: 1 is added to the weights
def bernoulli_log_joint(x, theta, p):
    return np.log1p(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
