package org.caseledger.law.working;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Loads the law anew, so that every {@link Working} that is made and every string that is put together is counted by {@link
 * Said}: what the compiler wrote, and nothing that the law would have to help with.
 */
final class ListeningLoader extends ClassLoader {

    private static final String LAW = "org.caseledger.law.";
    private static final ClassDesc SAID = ClassDesc.of(Said.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    ListeningLoader() {
        super(ListeningLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(LAW) || name.equals(Said.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassFile classes = ClassFile.of();
            ClassTransform listening = ClassTransform.transformingMethodBodies(ListeningLoader::concatenation);
            if (name.equals(Working.class.getName())) {
                listening = listening.andThen(ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString(ConstantDescs.INIT_NAME), new Beginning()));
            }
            byte[] changed = classes.transformClass(classes.parse(in.readAllBytes()), listening);
            return defineClass(name, changed, 0, changed.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void concatenation(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call
                && call.name().stringValue().startsWith("makeConcat")) {
            code.invokestatic(SAID, "words", NOTHING);
        }
        code.with(element);
    }

    /** A constructor that says that it was called. */
    private static final class Beginning implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(SAID, "node", NOTHING);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
