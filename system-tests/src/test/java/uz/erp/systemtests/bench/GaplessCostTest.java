package uz.erp.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaplessCostTest {

  @Test
  void takesNumbersFromSequencesAndChangesNothingElse() {
    String completion =
        """
        with r as (
          update register_counter set sale_number = sale_number + 1
          where register_id = $1 returning sale_number),
        n as (
          update store_counter c set sale_number = c.sale_number + 1 from r where c.id = 1
          returning c.sale_number as number, r.sale_number as register_number),
        known as (select 1)
        update sale set number = n.number from n""";

    assertThat(GaplessCost.bySequences(completion))
        .startsWith("with n as materialized (select nextval(")
        .contains("$1 is not null")
        .doesNotContain("_counter")
        .endsWith("),\nknown as (select 1)\nupdate sale set number = n.number from n");
    assertThat(GaplessCost.bySequences("select 1")).isEqualTo("select 1");
  }
}
