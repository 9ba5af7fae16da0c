package uz.erp.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaMigrationsTest {

  private final SchemaMigrations migrations = new SchemaMigrations("tenant");
  private final String newest =
      migrations.version().substring(0, migrations.version().indexOf('/'));
  private final int scripts =
      Integer.parseInt(migrations.version().substring(migrations.version().indexOf('/') + 1));

  @Test
  void aSchemaOfThisVersionOrANewerOneHasAllThatIsNeeded() {
    assertThat(migrations.covers(newest + "/" + scripts)).isTrue();
    assertThat(migrations.covers(newest + "/" + (scripts + 1))).isTrue();
    assertThat(migrations.covers("V299912312359/" + (scripts + 10))).isTrue();
  }

  @Test
  void aSchemaThatIsNewOrLacksAScriptHasNot() {
    assertThat(migrations.covers(null)).isFalse();
    assertThat(migrations.covers("none")).isFalse();
    assertThat(migrations.covers("V202001010000/" + scripts)).isFalse();
    // a late script of the platform may be older than the newest of the service
    assertThat(migrations.covers(newest + "/" + (scripts - 1))).isFalse();
    assertThat(migrations.covers("V299912312359/" + (scripts - 1))).isFalse();
  }
}
