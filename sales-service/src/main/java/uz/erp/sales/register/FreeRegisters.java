package uz.erp.sales.register;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Gives a register to a session about to open; it cannot be retired until that transaction ends.
 *
 * <p>Clients that know nothing of registers name none: they get the default one, or another free
 * one. A store whose registers were all made here gets one more when all are taken; once an
 * employee made a register, the store keeps its own list and none appears by itself.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FreeRegisters {

  private final Registers registers;
  private final NewRegisters newRegisters;
  private final RegisterLocks locks;
  private final MessageSource messages;

  FreeRegisters(
      Registers registers, NewRegisters newRegisters, RegisterLocks locks, MessageSource messages) {
    this.registers = registers;
    this.newRegisters = newRegisters;
    this.locks = locks;
    this.messages = messages;
  }

  /** The register with this id; the session's own constraint decides whether it is free. */
  public RegisterView take(long id) {
    RegisterView register =
        locks
            .share(id)
            .orElseThrow(() -> new ProblemException(RegisterProblem.REGISTER_NOT_FOUND, id));
    if (!register.isActive()) {
      throw new ProblemException(RegisterProblem.REGISTER_INACTIVE, register.name());
    }
    return register;
  }

  /** Any free register, the default one first. */
  public RegisterView takeAny() {
    locks.lockAll();
    return locks.shareFree().orElseGet(this::makeAnother);
  }

  private RegisterView makeAnother() {
    long number = registers.countByRetiredAtIsNull();
    boolean isFirst = number == 0;
    if (registers.existsByMadeByIsNotNull()) {
      throw new ProblemException(RegisterProblem.NO_FREE_REGISTER);
    }
    Locale language = Locale.forLanguageTag(TenantScope.current().language());
    String name;
    do {
      number++;
      name = messages.getMessage("register.default_name", new Object[] {number}, language);
    } while (registers.existsByNameAndRetiredAtIsNull(name));
    return newRegisters.make(name, isFirst, null);
  }
}
