//! Linear-chain CRF at run time: model format, hashed features, Viterbi. Serves names and claims alike; knows neither.
