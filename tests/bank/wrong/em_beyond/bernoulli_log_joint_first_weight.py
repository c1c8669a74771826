# mistake: p[0] for all templates
# fails: test_bernoulli_log_joint_weights
# says: all templates have the weight of component 1
def bernoulli_log_joint(x, theta, p):
    return np.log(p[0]) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
