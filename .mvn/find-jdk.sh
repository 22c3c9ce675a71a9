# Finds a JDK 25 or newer and exports JAVA_HOME; sourced by ./caseledger and ./mvnw, so POSIX shell only.
#
# Looks at JAVA_HOME, at java on the PATH, then where Linux, macOS and the usual installers put JDKs. The version is read
# from the JDK's own "release" file: starting each java to ask would cost more than most commands take.

# The feature version (25) of the JDK in directory $1, or nothing.
jdk_feature() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r jdk_line || [ -n "$jdk_line" ]; do
        case $jdk_line in
        JAVA_VERSION=*)
            jdk_line=${jdk_line#JAVA_VERSION=}
            jdk_line=${jdk_line#\"}
            printf '%s' "${jdk_line%%[!0-9]*}"
            return 0
            ;;
        esac
    done <"$1/release"
}

# Takes directory $1 if it is a JDK 25 or newer.
take_jdk() {
    [ -n "$1" ] || return 1
    jdk_version=$(jdk_feature "$1")
    [ "${jdk_version:-0}" -ge 25 ] || return 1
    JAVA_HOME=$1
    export JAVA_HOME
}

# The home of the java on the PATH, through whatever symbolic links lead there.
jdk_on_path() {
    jdk_java=$(command -v java) || return 0
    jdk_java=$(readlink -f "$jdk_java" 2>/dev/null) || return 0
    jdk_java=${jdk_java%/bin/java}
    printf '%s' "${jdk_java%/jre}"
}

find_jdk() {
    take_jdk "${JAVA_HOME-}" && return 0
    take_jdk "$(jdk_on_path)" && return 0
    for jdk_home in \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/*jdk* /opt/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.asdf/installs/java/*; do
        take_jdk "$jdk_home" && return 0
    done
    return 1
}

no_jdk_message='Case Ledger needs a JDK 25 or newer and found none: install one (https://adoptium.net, or your package manager: "temurin-25-jdk", "openjdk-25-jdk", "brew install openjdk@25") or set JAVA_HOME to it.'
