package uz.erp.systemtests.chaos;

/**
 * A bad record that was written to a topic.
 *
 * @param type of the event it was made of, by which it finds its handlers if it gets that far
 * @param isThere whether Kafka acknowledged it; otherwise unknown
 */
record InjectedRecord(
    String key, RecordInjector poison, String topic, String type, boolean isThere) {

  InjectedRecord written() {
    return new InjectedRecord(key, poison, topic, type, true);
  }

  boolean mustBeDeadLetteredBy(String service) {
    return poison.isDeadLetteredBy(service, topic, type);
  }
}
