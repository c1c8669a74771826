# mistake: p for log p
# fails: test_bernoulli_log_joint_weights
# says: p_k is added in the place of log p_k
def bernoulli_log_joint(x, theta, p):
    return p + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
