package uz.erp.systemtests.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final TopicPartition SALES = new TopicPartition("sales.sale", 0);
  private static final String KEY = SampleEvents.ANOR.key() + ":7";

  private final Findings findings = new Findings();
  private final Messages messages = messages(List.of(SampleEvents.ANOR));

  @Test
  void theSameMessageAgainIsNoFault() {
    messages.message(SALES, 0, KEY, SampleEvents.refund(1, SampleEvents.ANOR, 5, "10.00"));
    messages.message(SALES, 1, KEY, SampleEvents.refund(1, SampleEvents.ANOR, 5, "10.00"));

    assertThat(findings.violatedInAll()).isZero();
    assertThat(messages.of(SampleEvents.ANOR).size()).isEqualTo(1);
  }

  @Test
  void theSameIdWithOtherBytesIs() {
    messages.message(SALES, 0, KEY, SampleEvents.refund(1, SampleEvents.ANOR, 5, "10.00"));
    messages.message(SALES, 1, KEY, SampleEvents.refund(1, SampleEvents.ANOR, 5, "10.01"));

    assertThat(rules(Invariant.I7))
        .containsExactly("a message that comes again is the same to the byte");
  }

  @Test
  void twoEventsOfOneFactAre() {
    messages.message(SALES, 0, KEY, SampleEvents.refund(1, SampleEvents.ANOR, 5, "10.00"));
    messages.message(SALES, 1, KEY, SampleEvents.refund(2, SampleEvents.ANOR, 5, "10.00"));

    assertThat(rules(Invariant.I7)).containsExactly("a fact is published by one event only");
  }

  @Test
  void anOlderVersionAfterANewerOneIsOutOfOrder() {
    messages.message(SALES, 0, KEY, SampleEvents.changed(1, SampleEvents.ANOR, 1));
    messages.message(SALES, 1, KEY, SampleEvents.changed(3, SampleEvents.ANOR, 3));
    messages.message(SALES, 2, KEY, SampleEvents.changed(1, SampleEvents.ANOR, 1));
    assertThat(findings.violatedInAll()).isZero();

    messages.message(SALES, 3, KEY, SampleEvents.changed(2, SampleEvents.ANOR, 2));
    assertThat(rules(Invariant.I7))
        .containsExactly("on a topic the versions of one thing only grow");
  }

  @Test
  void anotherStoresKeySchemaOrNameIsFound() {
    messages.message(
        SALES,
        0,
        SampleEvents.ANOR.key() + ":8",
        SampleEvents.refund(1, SampleEvents.ANOR, 5, "1.00"));
    messages.message(
        SALES,
        1,
        KEY,
        SampleEvents.event(2, SampleEvents.ANOR, SampleEvents.BODOM.schema(), "\"refund_id\":6"));
    messages.message(
        SALES,
        2,
        KEY,
        SampleEvents.event(
            3,
            SampleEvents.ANOR,
            SampleEvents.ANOR.schema(),
            "\"reason\":\"" + SampleEvents.BODOM.key() + "\""));

    assertThat(rules(Invariant.I11))
        .containsExactly(
            "a message's key is its store's",
            "a message names a store and that store's schema",
            "a message names no other store");
  }

  @Test
  void onlyWhatAConsumerHasReadIsDueAtIt() {
    messages.message(SALES, 4, KEY, SampleEvents.refund(1, SampleEvents.ANOR, 5, "10.00"));
    messages.message(SALES, 5, KEY, SampleEvents.refund(2, SampleEvents.ANOR, 6, "10.00"));

    PublishedEvents published = messages.of(SampleEvents.ANOR);
    assertThat(published.isDue(new Fact("refund", 5, 0), "analytics")).isTrue();
    assertThat(published.isDue(new Fact("refund", 6, 0), "analytics")).isFalse();
    assertThat(published.isDue(new Fact("refund", 5, 0), "sales")).isFalse();
  }

  @Test
  void onlyWhatWasToldBeforeTheSalesWereReadIsSettled() {
    messages.message(SALES, 7, KEY, SampleEvents.refund(1, SampleEvents.ANOR, 5, "10.00"));
    messages.message(SALES, 8, KEY, SampleEvents.refund(2, SampleEvents.ANOR, 6, "10.00"));

    PublishedEvents published = messages.of(SampleEvents.ANOR);
    assertThat(published.find(new Fact("refund", 5, 0))).matches(t -> t != null && t.isSettled());
    assertThat(published.find(new Fact("refund", 6, 0))).matches(t -> t != null && !t.isSettled());
  }

  @Test
  void poisonIsCountedAndOtherStoresAreLeftAlone() {
    messages.message(SALES, 0, "poison", "no event");
    messages.message(SALES, 1, null, null);
    messages.message(SALES, 2, SampleEvents.BODOM.key() + ":7", "not even read");

    assertThat(messages.foreign()).isEqualTo(2);
    assertThat(findings.violatedInAll()).isZero();
  }

  @Test
  void whatOnlyWaitsIsNotSent() {
    messages.waiting("sales", KEY, SampleEvents.refund(1, SampleEvents.ANOR, 5, "10.00"));
    messages.message(SALES, 0, KEY, SampleEvents.refund(2, SampleEvents.ANOR, 6, "10.00"));

    UUID waiting = new UUID(0x7000L, 0x8000000000000001L);
    UUID sent = new UUID(0x7000L, 0x8000000000000002L);
    assertThat(messages.sent(java.util.Set.of(waiting, sent))).containsExactly(sent);
  }

  @Test
  void aLineLoggedForAStoreThatNamesAnotherIsFound() {
    Logs logs = new Logs(new Marks(List.of(SampleEvents.ANOR, SampleEvents.BODOM)), findings);
    logs.check("line 1", "{\"message\":\"tenant_bodom\"}");
    logs.check("line 2", "{\"message\":\"tenant_anor\",\"tenant\":\"anor_00000001\"}");
    assertThat(findings.violatedInAll()).isZero();

    logs.check("line 3", "{\"message\":\"role sales_tenant_bodom\",\"tenant\":\"anor_00000001\"}");
    assertThat(findings.violations(Invariant.I11))
        .extracting(Findings.Violation::example)
        .containsExactly("line 3 names tenant_bodom");
  }

  private Messages messages(List<Tenant> chosen) {
    return new Messages(
        chosen,
        new Marks(List.of(SampleEvents.ANOR, SampleEvents.BODOM)),
        new Positions(Map.of("analytics", Map.of(SALES, 5L), "task", Map.of(SALES, 5L))),
        Map.of(SALES, 8L),
        findings);
  }

  private List<String> rules(Invariant invariant) {
    return findings.violations(invariant).stream().map(Findings.Violation::rule).toList();
  }
}
