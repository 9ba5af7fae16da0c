package uz.erp.sales.register;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Keeps the store's registers; one of them, if there is any, is the default. */
@Service
public class RegisterBook {

  private final Registers registers;
  private final NewRegisters newRegisters;
  private final RegisterLocks locks;
  private final RegisterList list;
  private final StoreClock clock;

  RegisterBook(
      Registers registers,
      NewRegisters newRegisters,
      RegisterLocks locks,
      RegisterList list,
      StoreClock clock) {
    this.registers = registers;
    this.newRegisters = newRegisters;
    this.locks = locks;
    this.list = list;
    this.clock = clock;
  }

  /** Registers, page by page. */
  @Transactional(readOnly = true)
  public PageView<RegisterView> list(PageQuery page, RegisterFilter filter) {
    return list.list(page, filter);
  }

  /** One register. */
  @Transactional(readOnly = true)
  public RegisterView get(long id) {
    return registers.findByIdAndRetiredAtIsNull(id).orElseThrow(() -> unknown(id)).view();
  }

  /** Makes a register; a new default takes the place of the former. */
  @Transactional
  public RegisterView create(NewRegister request) {
    locks.lockAll();
    boolean isDefault =
        Boolean.TRUE.equals(request.isDefault()) || registers.countByRetiredAtIsNull() == 0;
    if (isDefault) {
      registers.clearDefault(clock.now());
    }
    return newRegisters.make(request.name().strip(), isDefault, CurrentEmployee.get().employeeId());
  }

  /** Replaces a register, by the rules of a change. */
  @Transactional
  public RegisterView replace(long id, RegisterForm form, @Nullable String ifMatch) {
    return change(id, form.changes(), ifMatch);
  }

  /** Changes a register; the default can neither be retired nor simply cease to be one. */
  @Transactional
  public RegisterView change(long id, RegisterChanges changes, @Nullable String ifMatch) {
    Register register = lock(id, ifMatch);
    register.requireLegal(changes);
    if (register.isSwitchedOffBy(changes)) {
      requireUnused(register);
    }
    if (register.becomesDefaultBy(changes)) {
      registers.clearDefault(clock.now());
    }
    register.change(changes, clock.now());
    registers.flush();
    return register.view();
  }

  /** Takes a register out of service for good; its sessions and reports stay. */
  @Transactional
  public void retire(long id, @Nullable String ifMatch) {
    Register register = lock(id, ifMatch);
    register.requireNotDefault();
    requireUnused(register);
    register.retire(clock.now());
  }

  private Register lock(long id, @Nullable String ifMatch) {
    locks.lockAll();
    Register register =
        registers.findLockedByIdAndRetiredAtIsNull(id).orElseThrow(() -> unknown(id));
    EntityTags.requireMatch(ifMatch, register.version());
    return register;
  }

  private void requireUnused(Register register) {
    if (registers.hasUnclosedSession(register.id())) {
      throw new ProblemException(RegisterProblem.REGISTER_IN_USE, register.name());
    }
  }

  private static ProblemException unknown(long id) {
    return new ProblemException(RegisterProblem.REGISTER_NOT_FOUND, id);
  }
}
