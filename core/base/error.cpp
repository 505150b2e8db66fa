#include "core/base/error.h"

#include <array>

#include "core/base/assert.h"

namespace saga {

namespace {

struct ErrorRow {
    ErrorCode code;
    std::string_view name;
    std::string_view english;
    std::string_view korean;
};

constexpr std::array<ErrorRow, 19> kErrors{{
    {ErrorCode::InvalidInput, "INVALID_INPUT",
     "The input was refused and nothing was changed. Correct the named field and send it again.",
     "입력값이 올바르지 않아 아무것도 바꾸지 않았습니다. 표시된 항목을 고쳐서 다시 보내 주세요."},
    {ErrorCode::NotFound, "NOT_FOUND", "There is no such object. Check the id; it may belong to another database.",
     "찾으시는 대상이 없습니다. ID를 확인해 주세요. 다른 데이터베이스의 것일 수 있습니다."},
    {ErrorCode::Conflict, "CONFLICT",
     "Somebody else changed this in the meantime, or the key was used for something different. Load it again and "
     "decide anew.",
     "그사이 다른 곳에서 변경되었거나, 같은 키가 다른 내용에 이미 쓰였습니다. 최신 상태를 다시 불러와 판단해 주세요."},
    {ErrorCode::NotAllowed, "NOT_ALLOWED",
     "The present state does not accept this command. The reason lists the states that do.",
     "지금 상태에서는 이 명령을 실행할 수 없습니다. 가능한 상태는 사유에 적혀 있습니다."},
    {ErrorCode::Blocked, "BLOCKED", "STOP ALL is in force. Release it before adding or running fault rules.",
     "전체 중지가 걸려 있습니다. 먼저 해제한 뒤에 장애 규칙을 추가하거나 실행해 주세요."},
    {ErrorCode::Busy, "BUSY", "The queue is full. Wait a moment and try again; nothing was lost.",
     "대기열이 가득 찼습니다. 잠시 후 다시 시도해 주세요. 잃어버린 것은 없습니다."},
    {ErrorCode::Unavailable, "UNAVAILABLE",
     "The engine is stopped or something it needs cannot be reached. Check that it runs and try again.",
     "엔진이 멈춰 있거나 필요한 서버에 연결할 수 없습니다. 실행 중인지 확인하고 다시 시도해 주세요."},
    {ErrorCode::Locked, "LOCKED", "Another process holds this database. Use that program, or close it and try again.",
     "다른 프로그램이 이 데이터베이스를 사용하고 있습니다. 그 프로그램에서 작업하거나, 종료한 뒤 다시 시도해 주세요."},
    {ErrorCode::ReadOnly, "READ_ONLY",
     "The file or its folder cannot be written, or the file was moved away. Change the permissions, put the file back, or "
     "choose another place.",
     "파일이나 폴더에 쓸 수 없거나 파일이 다른 곳으로 옮겨졌습니다. 권한을 바꾸거나, 파일을 제자리에 돌려놓거나, 다른 위치를 골라 "
     "주세요."},
    {ErrorCode::DiskFull, "DISK_FULL", "The disk is full and nothing was kept. Free some space and try again.",
     "디스크에 남은 공간이 없어 저장하지 못했습니다. 공간을 확보한 뒤 다시 시도해 주세요."},
    {ErrorCode::IoError, "IO_ERROR", "The disk or connection failed. Check the device, then open the database again.",
     "디스크나 연결에 오류가 났습니다. 장치를 점검하고 데이터베이스를 다시 열어 주세요."},
    {ErrorCode::Corrupt, "CORRUPT", "The database is damaged. Stop writing to it and restore the last backup.",
     "데이터베이스가 손상되었습니다. 더 쓰지 말고 마지막 백업에서 복원해 주세요."},
    {ErrorCode::NotADatabase, "NOT_A_DATABASE",
     "The file is not a database of this program. It was left as it is; choose another file.",
     "이 프로그램의 데이터베이스 파일이 아닙니다. 파일은 그대로 두었으니 다른 파일을 골라 주세요."},
    {ErrorCode::NewerSchema, "NEWER_SCHEMA",
     "The database was written by a newer version of this program. Update the program; do not convert the file.",
     "더 새로운 버전에서 만든 데이터베이스입니다. 파일을 변환하지 말고 프로그램을 업데이트해 주세요."},
    {ErrorCode::LimitExceeded, "LIMIT_EXCEEDED", "A documented limit was exceeded. Send less, or split it.",
     "정해진 한도를 넘었습니다. 양을 줄이거나 나누어 보내 주세요."},
    {ErrorCode::UnknownOutcome, "UNKNOWN_OUTCOME",
     "It may or may not have happened. Ask again with the same key; it is never done twice.",
     "처리되었는지 알 수 없습니다. 같은 키로 다시 요청해 주세요. 두 번 처리되지는 않습니다."},
    {ErrorCode::Cancelled, "CANCELLED", "The request was cancelled by the one who made it.",
     "요청한 쪽에서 취소했습니다."},
    {ErrorCode::Fenced, "FENCED",
     "Another instance has taken over writing. This one stopped; work on with the other or start this one again.",
     "다른 인스턴스가 쓰기 권한을 넘겨받아 이쪽은 멈췄습니다. 그쪽에서 계속하거나 이쪽을 다시 시작해 주세요."},
    {ErrorCode::Internal, "INTERNAL", "A defect of the program. Report it together with the reason and the log.",
     "프로그램 결함입니다. 사유와 로그를 함께 알려 주세요."},
}};

const ErrorRow& rowOf(ErrorCode code) {
    const auto index = static_cast<std::size_t>(code);
    SAGA_ASSERT(index < kErrors.size());
    SAGA_ASSERT(kErrors[index].code == code);
    return kErrors[index];
}

void appendDescription(std::string& out, const Error& error) {
    if (!error.field.empty()) {
        out += error.field;
        out += ": ";
    }
    out += error.reason;
    out += " (";
    out += errorName(error.code);
    out += ')';
}

}  // namespace

Error makeError(ErrorCode code, std::string field, std::string reason) {
    return Error{code, std::move(field), std::move(reason), nullptr};
}

Error wrapError(ErrorCode code, std::string field, std::string reason, Error cause) {
    return Error{code, std::move(field), std::move(reason), std::make_shared<const Error>(std::move(cause))};
}

std::string_view errorName(ErrorCode code) {
    return rowOf(code).name;
}

std::string_view errorAdvice(ErrorCode code, Language language) {
    const ErrorRow& row = rowOf(code);
    return language == Language::Korean ? row.korean : row.english;
}

std::string describe(const Error& error) {
    std::string out;
    appendDescription(out, error);
    for (const Error* cause = error.cause.get(); cause != nullptr; cause = cause->cause.get()) {
        out += " <- ";
        appendDescription(out, *cause);
    }
    return out;
}

}  // namespace saga
