package uz.erp.systemtests.chaos;

/**
 * Poison that was put on a topic.
 *
 * @param type of the event it was made of, by which it finds its handlers if it gets that far
 * @param isThere whether Kafka said that it has it; else nobody knows
 */
record Brew(String key, Poison poison, String topic, String type, boolean isThere) {

  Brew written() {
    return new Brew(key, poison, topic, type, true);
  }

  boolean mustBeParkedBy(String service) {
    return poison.isParkedBy(service, topic, type);
  }
}
