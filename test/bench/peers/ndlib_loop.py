"""Times NDlib's own models on an edge list: python3 ndlib_loop.py EDGES PEOPLE; prints JSON, seconds and person-steps of each model."""
import json
import sys
import time

import networkx as nx
import numpy as np
import ndlib
import ndlib.models.ModelConfig as mc
import ndlib.models.epidemics as ep
import ndlib.models.opinions as op

edges = np.loadtxt(sys.argv[1], dtype=int)
n = int(sys.argv[2])
graph = nx.Graph()
graph.add_nodes_from(range(n))
graph.add_edges_from(map(tuple, edges.tolist()))


def prepared(model, parameters, first=None, nodes=None, links=None):
    np.random.seed(1)
    config = mc.Configuration()
    for name, value in parameters.items():
        config.add_model_parameter(name, value)
    if first is not None:
        config.add_model_initial_configuration("Infected", list(range(first)))
    for name, value in (nodes or {}).items():
        for node in graph.nodes:
            config.add_node_configuration(name, node, value)
    for name, value in (links or {}).items():
        for edge in graph.edges:
            config.add_edge_configuration(name, edge, value)
    model.set_initial_status(config)
    model.iteration()
    return model


def timed(model, iterations, steps_each):
    start = time.process_time()
    for _ in range(iterations):
        model.iteration()
    return {"seconds": time.process_time() - start, "steps": iterations * steps_each}


first = n // 50
models = {
    "wattsThreshold": lambda: (prepared(ep.ThresholdModel(graph), {}, first, nodes={"threshold": 0.35}), 10, n),
    "independentCascade": lambda: (prepared(ep.IndependentCascadesModel(graph), {}, first, links={"threshold": 0.05}), 10, n),
    "sir": lambda: (prepared(ep.SIRModel(graph), {"beta": 0.02, "gamma": 0.05}, first), 30, n),
    "voter": lambda: (prepared(op.VoterModel(graph), {"fraction_infected": 0.5}), 300, 1),
    "hegselmannKrause": lambda: (prepared(op.HKModel(graph), {"epsilon": 0.2}), 1, n),
    "deffuant": lambda: (prepared(op.AlgorithmicBiasModel(graph), {"epsilon": 0.2, "gamma": 0.0}), 1, n),
}
results = {}
for name in sys.argv[3].split(","):
    model, iterations, steps_each = models[name]()
    results[name] = timed(model, iterations, steps_each)
print(json.dumps({"version": getattr(ndlib, "__version__", "unknown"), "results": results}))
