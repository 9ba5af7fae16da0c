package uz.erp.sales.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.time.StoreClock;

/** Makes registers, each with the row of its counters, which is contended and never an entity. */
@Component
class NewRegisters {

  private final Registers registers;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  NewRegisters(Registers registers, JdbcClient jdbc, StoreClock clock) {
    this.registers = registers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  RegisterView make(String name, boolean isDefault, @Nullable Long madeBy) {
    Register made = registers.saveAndFlush(new Register(name, isDefault, madeBy, clock.now()));
    jdbc.sql("insert into register_counter (register_id) values (?)").param(made.id()).update();
    return made.view();
  }
}
