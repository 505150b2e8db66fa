<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>CoreWords</name>
    <message>
        <source>money</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>no lost saga</source>
        <translation>유실된 사가 없음</translation>
    </message>
    <message>
        <source>single effect</source>
        <translation>한 번만 반영</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>감사 기록</translation>
    </message>
    <message>
        <source>outbox</source>
        <translation>아웃박스</translation>
    </message>
    <message>
        <source>inbox</source>
        <translation>인박스</translation>
    </message>
    <message>
        <source>reservations</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>projections</source>
        <translation>프로젝션</translation>
    </message>
    <message>
        <source>idempotency</source>
        <translation>멱등성</translation>
    </message>
    <message>
        <source>durability</source>
        <translation>영속성</translation>
    </message>
    <message>
        <source>%1 postings of sagas</source>
        <translation>사가 변동 %1건</translation>
    </message>
    <message>
        <source>%1 accounts against their postings, %2 postings of sagas</source>
        <translation>계정 %1개와 그 변동, 사가 변동 %2건</translation>
    </message>
    <message>
        <source>%1 running of %2 sagas</source>
        <translation>사가 %2개 중 실행 중 %1개</translation>
    </message>
    <message>
        <source>%1 running of %2 sagas, %3 child sagas against their parents</source>
        <translation>사가 %2개 중 실행 중 %1개, 하위 사가 %3개와 상위 사가</translation>
    </message>
    <message>
        <source>%1 effects and %2 postings of sagas</source>
        <translation>반영 기록 %1건과 사가 변동 %2건</translation>
    </message>
    <message>
        <source>%1 compensated or compensating of %2 sagas</source>
        <translation>사가 %2개 중 보상되었거나 보상 중 %1개</translation>
    </message>
    <message>
        <source>%1 completed of %2 sagas</source>
        <translation>사가 %2개 중 완료 %1개</translation>
    </message>
    <message>
        <source>%1 events of %2 sagas</source>
        <translation>사가 %2개의 이벤트 %1건</translation>
    </message>
    <message>
        <source>%1 records, %2 settled dead letters against them</source>
        <translation>기록 %1건과 처리된 데드레터 %2개</translation>
    </message>
    <message>
        <source>no audit records</source>
        <translation>감사 기록 없음</translation>
    </message>
    <message>
        <source>%1 events on their way against %2 sagas</source>
        <translation>전달 중인 이벤트 %1건과 사가 %2개</translation>
    </message>
    <message>
        <source>%1 handled events and %2 dead letters of %3 sagas</source>
        <translation>사가 %3개의 처리된 이벤트 %1건과 데드레터 %2개</translation>
    </message>
    <message>
        <source>%1 reservations against sagas and postings</source>
        <translation>예약 %1건과 사가, 변동</translation>
    </message>
    <message>
        <source>%1 sagas against their events, projections against %2 events of orders</source>
        <translation>사가 %1개와 그 이벤트, 프로젝션과 주문 이벤트 %2건</translation>
    </message>
    <message>
        <source>%1 sagas against their events, projections against %2 events of orders, totals by state against %3 sagas</source>
        <translation>사가 %1개와 그 이벤트, 프로젝션과 주문 이벤트 %2건, 상태별 합계와 사가 %3개</translation>
    </message>
    <message>
        <source>%1 keys against their sagas</source>
        <translation>키 %1개와 그 사가</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>키 없음</translation>
    </message>
    <message>
        <source>%1 acknowledged sagas against the database; the file was checked</source>
        <translation>수락된 사가 %1개와 데이터베이스, 파일 검사함</translation>
    </message>
    <message>
        <source>%1 acknowledged sagas against the database; the file was not checked</source>
        <translation>수락된 사가 %1개와 데이터베이스, 파일 검사하지 않음</translation>
    </message>
    <message>
        <source>no list of acknowledged sagas; the file was checked</source>
        <translation>수락된 사가 목록 없음, 파일 검사함</translation>
    </message>
    <message>
        <source>no list of acknowledged sagas; the file was not checked</source>
        <translation>수락된 사가 목록 없음, 파일 검사하지 않음</translation>
    </message>
    <message>
        <source>all postings in %1 sum to %2</source>
        <translation>%1 단위의 모든 변동을 더하면 0이 아니라 %2입니다</translation>
    </message>
    <message>
        <source>all balances in %1 sum to %2</source>
        <translation>%1 단위의 모든 잔액을 더하면 0이 아니라 %2입니다</translation>
    </message>
    <message>
        <source>the balance is %1, its postings sum to %2</source>
        <translation>잔액은 %1인데 변동의 합은 %2입니다</translation>
    </message>
    <message>
        <source>the balance is %1</source>
        <translation>잔액이 %1입니다</translation>
    </message>
    <message>
        <source>the total of %1 is stored as %2, there are %3</source>
        <translation>%1 합계가 %2(으)로 저장되어 있지만 실제로는 %3개입니다</translation>
    </message>
    <message>
        <source>%1 effect rows of sagas that do not exist</source>
        <translation>없는 사가의 반영 기록이 %1건 있습니다</translation>
    </message>
    <message>
        <source>%1 postings of sagas that do not exist</source>
        <translation>없는 사가의 변동이 %1건 있습니다</translation>
    </message>
    <message>
        <source>%1 events of sagas that do not exist</source>
        <translation>없는 사가의 이벤트가 %1건 있습니다</translation>
    </message>
    <message>
        <source>%1 events on their way of sagas that do not exist</source>
        <translation>없는 사가의 전달 중인 이벤트가 %1건 있습니다</translation>
    </message>
    <message>
        <source>%1 handled events of sagas that do not exist</source>
        <translation>없는 사가의 처리된 이벤트가 %1건 있습니다</translation>
    </message>
    <message>
        <source>%1 dead letters of sagas that do not exist</source>
        <translation>없는 사가의 데드레터가 %1개 있습니다</translation>
    </message>
    <message>
        <source>%1 events of orders of sagas that do not exist</source>
        <translation>없는 사가의 주문 이벤트가 %1건 있습니다</translation>
    </message>
    <message>
        <source>%1 projections of orders of sagas that do not exist</source>
        <translation>없는 사가의 주문 프로젝션이 %1건 있습니다</translation>
    </message>
    <message>
        <source>%1 deliveries of notices that are not there</source>
        <translation>없는 알림의 발송이 %1건 있습니다</translation>
    </message>
    <message>
        <source>%1 waivers in the audit trail that no saga knows of</source>
        <translation>어느 사가에도 없는 면제가 감사 기록에 %1건 있습니다</translation>
    </message>
    <message>
        <source>the key %1 of %2 points to a saga that does not exist</source>
        <translation>%2의 키 %1이(가) 없는 사가를 가리킵니다</translation>
    </message>
    <message>
        <source>more than one key of a scope points to saga number %1</source>
        <translation>한 범위의 여러 키가 %1번 사가를 가리킵니다</translation>
    </message>
    <message>
        <source>one key started the sagas number %1 and %2</source>
        <translation>키 하나로 %1번과 %2번 사가가 시작되었습니다</translation>
    </message>
    <message>
        <source>there are %1 records, the last has the number %2</source>
        <translation>기록은 %1건인데 마지막 번호는 %2입니다</translation>
    </message>
    <message>
        <source>%1 settled dead letters without exactly one record</source>
        <translation>처리된 데드레터 %1개의 기록이 정확히 1건이 아닙니다</translation>
    </message>
    <message>
        <source>%1 records of settled dead letters, %2 are settled</source>
        <translation>데드레터 처리 기록은 %1건인데 처리된 것은 %2개입니다</translation>
    </message>
    <message>
        <source>the database says of its file: %1</source>
        <translation>데이터베이스 파일 검사 결과: %1</translation>
    </message>
    <message>
        <source>was acknowledged and is not there</source>
        <translation>수락되었지만 데이터베이스에 없습니다</translation>
    </message>
    <message>
        <source>%1 is stored as &quot;%2&quot;, its events say &quot;%3&quot;</source>
        <translation>%1 값이 &quot;%2&quot;(으)로 저장되어 있지만 이벤트로는 &quot;%3&quot;입니다</translation>
    </message>
    <message>
        <source>the row differs from its events</source>
        <translation>저장된 행이 이벤트와 다릅니다</translation>
    </message>
    <message>
        <source>event %1 stands where event %2 is due</source>
        <translation>이벤트 %2 자리에 이벤트 %1이(가) 있습니다</translation>
    </message>
    <message>
        <source>has no events</source>
        <translation>이벤트가 없습니다</translation>
    </message>
    <message>
        <source>its definition %1 version %2 is not in the database</source>
        <translation>정의 %1 버전 %2이(가) 데이터베이스에 없습니다</translation>
    </message>
    <message>
        <source>its definition %1 version %2 cannot be read: %3</source>
        <translation>정의 %1 버전 %2을(를) 읽을 수 없습니다: %3</translation>
    </message>
    <message>
        <source>is %1 and nothing carries it on</source>
        <translation>%1 상태인데 이어서 진행시킬 것이 없습니다</translation>
    </message>
    <message>
        <source>its parent %1 does not exist</source>
        <translation>상위 사가 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>its parent %1 knows nothing of it</source>
        <translation>상위 사가 %1에 이 사가의 기록이 없습니다</translation>
    </message>
    <message>
        <source>child %1 of step %2 %3</source>
        <translation>%2 단계의 하위 사가 %1: %3</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>없습니다</translation>
    </message>
    <message>
        <source>names another parent</source>
        <translation>다른 상위 사가를 가리킵니다</translation>
    </message>
    <message>
        <source>is %1 though %2</source>
        <translation>%1 상태이지만 %2</translation>
    </message>
    <message>
        <source>its parent is COMPLETED</source>
        <translation>상위 사가는 COMPLETED입니다</translation>
    </message>
    <message>
        <source>its parent is COMPENSATED</source>
        <translation>상위 사가는 COMPENSATED입니다</translation>
    </message>
    <message>
        <source>its parent is FAILED</source>
        <translation>상위 사가는 FAILED입니다</translation>
    </message>
    <message>
        <source>another one did the step</source>
        <translation>다른 하위 사가가 단계를 실행했습니다</translation>
    </message>
    <message>
        <source>step %1 %2</source>
        <translation>%1 단계: %2</translation>
    </message>
    <message>
        <source>undo of step %1 %2</source>
        <translation>%1 단계의 되돌리기: %2</translation>
    </message>
    <message>
        <source>has an effect row though it has no action</source>
        <translation>액션이 없는데 반영 기록이 있습니다</translation>
    </message>
    <message>
        <source>was done more than once</source>
        <translation>두 번 이상 실행되었습니다</translation>
    </message>
    <message>
        <source>was done but has no effect row</source>
        <translation>실행되었지만 반영 기록이 없습니다</translation>
    </message>
    <message>
        <source>has an effect row but no event says that it was done</source>
        <translation>반영 기록은 있지만 실행되었다는 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>was undone but its undo has no effect row</source>
        <translation>되돌렸지만 되돌리기의 반영 기록이 없습니다</translation>
    </message>
    <message>
        <source>has an effect row of its undo but no event says that it was undone</source>
        <translation>되돌리기의 반영 기록은 있지만 되돌렸다는 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>was undone though it had never been done</source>
        <translation>실행된 적이 없는데 되돌렸습니다</translation>
    </message>
    <message>
        <source>was done but its undo did nothing</source>
        <translation>실행되었는데 되돌리기가 아무것도 하지 않았습니다</translation>
    </message>
    <message>
        <source>has an undo that event and effect row disagree about</source>
        <translation>되돌리기의 이벤트와 반영 기록이 서로 다릅니다</translation>
    </message>
    <message>
        <source>is required and was not done</source>
        <translation>필수 단계인데 실행되지 않았습니다</translation>
    </message>
    <message>
        <source>was undone</source>
        <translation>되돌렸습니다</translation>
    </message>
    <message>
        <source>was done and is neither undone nor waived</source>
        <translation>실행되었지만 되돌리지도 면제하지도 않았습니다</translation>
    </message>
    <message>
        <source>may have run and is neither undone nor waived</source>
        <translation>실행되었을 수 있지만 되돌리지도 면제하지도 않았습니다</translation>
    </message>
    <message>
        <source>was done or may have been, though the saga ended FAILED</source>
        <translation>사가가 FAILED로 끝났는데 실행되었거나 실행되었을 수 있습니다</translation>
    </message>
    <message>
        <source>was undone more than once</source>
        <translation>두 번 이상 되돌렸습니다</translation>
    </message>
    <message>
        <source>was done after its undo</source>
        <translation>되돌린 뒤에 실행되었습니다</translation>
    </message>
    <message>
        <source>was undone before its successor %1</source>
        <translation>뒤따르는 단계 %1보다 먼저 되돌렸습니다</translation>
    </message>
    <message>
        <source>more than one effect row of a step and direction</source>
        <translation>한 단계의 같은 방향에 반영 기록이 둘 이상 있습니다</translation>
    </message>
    <message>
        <source>an event or effect row of a step that the definition does not have</source>
        <translation>정의에 없는 단계의 이벤트나 반영 기록이 있습니다</translation>
    </message>
    <message>
        <source>has postings but no effect row</source>
        <translation>변동은 있지만 반영 기록이 없습니다</translation>
    </message>
    <message>
        <source>posted more than once</source>
        <translation>변동이 두 번 이상 기록되었습니다</translation>
    </message>
    <message>
        <source>has an effect row but no postings</source>
        <translation>반영 기록은 있지만 변동이 없습니다</translation>
    </message>
    <message>
        <source>did not move %1 between the accounts of its input</source>
        <translation>입력에 적힌 계정 사이로 %1을(를) 옮기지 않았습니다</translation>
    </message>
    <message>
        <source>the undo of step %1 is not the inverse of what it did to %2</source>
        <translation>%1 단계의 되돌리기가 %2 계정에 한 일의 역이 아닙니다</translation>
    </message>
    <message>
        <source>the postings of step %1 in %2 sum to %3</source>
        <translation>%1번 단계의 %2 단위 변동을 더하면 0이 아니라 %3입니다</translation>
    </message>
    <message>
        <source>a posting of a step that the definition does not have</source>
        <translation>정의에 없는 단계의 변동이 있습니다</translation>
    </message>
    <message>
        <source>%1 by %2 is not in the audit trail as its event says</source>
        <translation>%2의 %1이(가) 감사 기록에 이벤트와 같게 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>the audit trail says %1 by %2, and no event does</source>
        <translation>감사 기록에는 %2의 %1이(가) 있지만 이벤트에는 없습니다</translation>
    </message>
    <message>
        <source>is of something that was not ordered</source>
        <translation>주문하지 않은 것에 대한 예약입니다</translation>
    </message>
    <message>
        <source>is open and has no deadline</source>
        <translation>열려 있는데 기한이 없습니다</translation>
    </message>
    <message>
        <source>is open though its saga has ended</source>
        <translation>사가가 끝났는데 열려 있습니다</translation>
    </message>
    <message>
        <source>was not confirmed though its saga completed</source>
        <translation>사가가 완료되었는데 확정되지 않았습니다</translation>
    </message>
    <message>
        <source>does not agree with the postings of its saga</source>
        <translation>사가의 변동과 맞지 않습니다</translation>
    </message>
    <message>
        <source>the reservation %1 of %2 %3</source>
        <translation>예약 %1(%2): %3</translation>
    </message>
    <message>
        <source>keeps %1 of %2 without a reservation</source>
        <translation>예약 없이 %2 %1을(를) 잡아 두고 있습니다</translation>
    </message>
    <message>
        <source>completed and its coupon is not used</source>
        <translation>완료되었는데 쿠폰이 사용되지 않았습니다</translation>
    </message>
    <message>
        <source>ended otherwise and keeps its coupon</source>
        <translation>완료되지 않고 끝났는데 쿠폰을 잡아 두고 있습니다</translation>
    </message>
    <message>
        <source>the coupon %1 counts other pieces than there are</source>
        <translation>쿠폰 %1의 수량이 실제와 다릅니다</translation>
    </message>
    <message>
        <source>its order and the step that makes it do not agree</source>
        <translation>주문과 주문을 만드는 단계가 서로 맞지 않습니다</translation>
    </message>
    <message>
        <source>was charged %1, the order is for %2</source>
        <translation>%1이(가) 청구되었는데 주문 금액은 %2입니다</translation>
    </message>
    <message>
        <source>its buyer was charged %1, its payment of %2 is %3</source>
        <translation>구매자에게 %1이(가) 청구되었는데 %2의 결제는 %3 상태입니다</translation>
    </message>
    <message>
        <source>ended and its order is %1</source>
        <translation>끝났는데 주문은 %1 상태입니다</translation>
    </message>
    <message>
        <source>ended and its payment is %1</source>
        <translation>끝났는데 결제는 %1 상태입니다</translation>
    </message>
    <message>
        <source>earned %1 with an order of %2</source>
        <translation>%2의 주문에서 매출이 %1입니다</translation>
    </message>
    <message>
        <source>there is no projection of the order %1</source>
        <translation>주문 %1의 프로젝션이 없습니다</translation>
    </message>
    <message>
        <source>there is no projection of the payment %1</source>
        <translation>결제 %1의 프로젝션이 없습니다</translation>
    </message>
    <message>
        <source>the projection of the order %1 differs from its stream: %2</source>
        <translation>주문 %1의 프로젝션이 스트림과 다릅니다: %2</translation>
    </message>
    <message>
        <source>the projection of the payment %1 differs from its stream: %2</source>
        <translation>결제 %1의 프로젝션이 스트림과 다릅니다: %2</translation>
    </message>
    <message>
        <source>has a projection without a stream</source>
        <translation>스트림 없이 프로젝션만 있습니다</translation>
    </message>
    <message>
        <source>event %1 is on its way, the last one is %2</source>
        <translation>이벤트 %1이(가) 전달 중인데 마지막 이벤트는 %2입니다</translation>
    </message>
    <message>
        <source>nobody hears %1, which is on its way</source>
        <translation>전달 중인 %1을(를) 받는 핸들러가 없습니다</translation>
    </message>
    <message>
        <source>the slip of %1 cannot be read: %2</source>
        <translation>%1의 슬립을 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>the slip of %1 tells another history</source>
        <translation>%1의 슬립에 적힌 이력이 다릅니다</translation>
    </message>
    <message>
        <source>%1 is on its way although %2</source>
        <translation>%1이(가) 전달 중이지만 %2</translation>
    </message>
    <message>
        <source>it is orchestrated</source>
        <translation>오케스트레이션으로 실행되는 사가입니다</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>이미 끝난 사가입니다</translation>
    </message>
    <message>
        <source>it is held</source>
        <translation>보류된 사가입니다</translation>
    </message>
    <message>
        <source>runs, and no event of it is on its way</source>
        <translation>실행 중인데 전달 중인 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>event %1 is on its way and handled by %2 already</source>
        <translation>이벤트 %1이(가) 전달 중인데 %2에서 이미 처리되었습니다</translation>
    </message>
    <message>
        <source>%1 handled event %2, which was never published</source>
        <translation>%1에서 발행된 적 없는 이벤트 %2을(를) 처리했습니다</translation>
    </message>
    <message>
        <source>event %1 was handled by %2 and %3</source>
        <translation>이벤트 %1이(가) %2와(과) %3에서 모두 처리되었습니다</translation>
    </message>
    <message>
        <source>keeps handled events although it has ended</source>
        <translation>끝났는데 처리된 이벤트를 갖고 있습니다</translation>
    </message>
    <message>
        <source>keeps handled events although it is orchestrated</source>
        <translation>오케스트레이션으로 실행되는데 처리된 이벤트를 갖고 있습니다</translation>
    </message>
    <message>
        <source>the dead letter of event %1 has no cause</source>
        <translation>이벤트 %1의 데드레터에 원인이 없습니다</translation>
    </message>
    <message>
        <source>the dead letter of event %1 was settled by nobody or for no reason</source>
        <translation>이벤트 %1의 데드레터를 누가 왜 처리했는지 기록이 없습니다</translation>
    </message>
    <message>
        <source>the dead letter of event %1 is not marked as handled</source>
        <translation>이벤트 %1의 데드레터가 처리된 것으로 표시되지 않았습니다</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>비워 둘 수 없습니다</translation>
    </message>
    <message>
        <source>must be %1 or more</source>
        <translation>%1 이상이어야 합니다</translation>
    </message>
    <message>
        <source>must be %1 or less</source>
        <translation>%1 이하여야 합니다</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>%1 이하여야 합니다</translation>
    </message>
    <message>
        <source>must be from %1 to %2</source>
        <translation>%1에서 %2 사이여야 합니다</translation>
    </message>
    <message>
        <source>must be at most %1 bytes</source>
        <translation>%1바이트를 넘을 수 없습니다</translation>
    </message>
    <message>
        <source>must be at most %1 bytes long</source>
        <translation>%1바이트를 넘을 수 없습니다</translation>
    </message>
    <message>
        <source>must be UTF-8</source>
        <translation>UTF-8이어야 합니다</translation>
    </message>
    <message>
        <source>must be UTF-8 of at most %1 bytes</source>
        <translation>%1바이트 이하의 UTF-8이어야 합니다</translation>
    </message>
    <message>
        <source>must be UTF-8 without control characters</source>
        <translation>제어 문자가 없는 UTF-8이어야 합니다</translation>
    </message>
    <message>
        <source>must be %1 to %2 bytes of UTF-8</source>
        <translation>%1~%2바이트의 UTF-8이어야 합니다</translation>
    </message>
    <message>
        <source>must have 1 to 200 bytes</source>
        <translation>1~200바이트여야 합니다</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>음수일 수 없습니다</translation>
    </message>
    <message>
        <source>must not contain &apos;:&apos;</source>
        <translation>&apos;:&apos;을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>제어 문자를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>must be letters, digits and underscores</source>
        <translation>영문자, 숫자, 밑줄만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>is %1 bytes long; at most %2 are allowed</source>
        <translation>%1바이트입니다. %2바이트까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>is not valid UTF-8</source>
        <translation>올바른 UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>is not valid UTF-8 at byte %1</source>
        <translation>%1번째 바이트부터 올바른 UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>has a control character at byte %1</source>
        <translation>%1번째 바이트에 제어 문자가 있습니다</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>없습니다</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>비어 있습니다</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>문자열이어야 합니다</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>정수여야 합니다</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>숫자여야 합니다</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>객체여야 합니다</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>목록이어야 합니다</translation>
    </message>
    <message>
        <source>is not a time such as 2026-03-01, 2026-03-01T12:00:00Z or 2026-03-01T12:00:00.5+09:00</source>
        <translation>2026-03-01, 2026-03-01T12:00:00Z, 2026-03-01T12:00:00.5+09:00과 같은 시각이 아닙니다</translation>
    </message>
    <message>
        <source>must be a time like 2026-03-01T12:00:00Z; %1 waits for it</source>
        <translation>2026-03-01T12:00:00Z와 같은 시각이어야 합니다. %1 단계가 이 시각을 기다립니다</translation>
    </message>
    <message>
        <source>is a time too far from 1970 to be stored</source>
        <translation>저장할 수 있는 시각의 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>is not a duration such as 200ms, 2s, 5m, 1h or 3d</source>
        <translation>200ms, 2s, 5m, 1h, 3d와 같은 시간이 아닙니다</translation>
    </message>
    <message>
        <source>is longer than 10 years</source>
        <translation>10년보다 깁니다</translation>
    </message>
    <message>
        <source>must have an @ between name and domain</source>
        <translation>이름과 도메인 사이에 @가 있어야 합니다</translation>
    </message>
    <message>
        <source>must have a name before the @ of at most 64 letters, digits, dots and the like, without spaces</source>
        <translation>@ 앞에는 공백 없이 64자까지 영문자, 숫자, 점 등으로 된 이름이 있어야 합니다</translation>
    </message>
    <message>
        <source>must have a domain behind the @, such as mail.example</source>
        <translation>@ 뒤에는 mail.example과 같은 도메인이 있어야 합니다</translation>
    </message>
    <message>
        <source>the amount is beyond 10^15 minor units</source>
        <translation>금액이 최소 단위로 10^15를 넘습니다</translation>
    </message>
    <message>
        <source>is not a command</source>
        <translation>명령이 아닙니다</translation>
    </message>
    <message>
        <source>is not an edit</source>
        <translation>변경 명령이 아닙니다</translation>
    </message>
    <message>
        <source>is not a cursor that a page before has given</source>
        <translation>앞 페이지에서 받은 커서가 아닙니다</translation>
    </message>
    <message>
        <source>is required: say why, it is kept in the audit trail</source>
        <translation>사유를 적어 주세요. 감사 기록에 남습니다</translation>
    </message>
    <message>
        <source>say why: %1 is recorded with its reason</source>
        <translation>사유를 적어 주세요. %1은(는) 사유와 함께 기록됩니다</translation>
    </message>
    <message>
        <source>there is no such saga</source>
        <translation>그런 사가가 없습니다</translation>
    </message>
    <message>
        <source>no saga has this number</source>
        <translation>이 번호의 사가가 없습니다</translation>
    </message>
    <message>
        <source>no saga has the number %1</source>
        <translation>%1번 사가가 없습니다</translation>
    </message>
    <message>
        <source>names no saga</source>
        <translation>사가를 지정하지 않았습니다</translation>
    </message>
    <message>
        <source>names more than %1 sagas</source>
        <translation>사가를 %1개 넘게 지정했습니다</translation>
    </message>
    <message>
        <source>the saga has started already</source>
        <translation>사가가 이미 시작되었습니다</translation>
    </message>
    <message>
        <source>the saga has not started</source>
        <translation>사가가 아직 시작되지 않았습니다</translation>
    </message>
    <message>
        <source>the saga has no event %1</source>
        <translation>사가에 이벤트 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>several steps failed for good: %1; name one</source>
        <translation>완전히 실패한 단계가 여럿입니다: %1. 하나를 지정해 주세요</translation>
    </message>
    <message>
        <source>the definition has no step %1</source>
        <translation>정의에 %1 단계가 없습니다</translation>
    </message>
    <message>
        <source>%1 did not fail for good; %2 did</source>
        <translation>%1 단계는 완전히 실패하지 않았습니다. 완전히 실패한 단계: %2</translation>
    </message>
    <message>
        <source>attempt %1 of the %2 of %3 is neither running nor due</source>
        <translation>%3의 %2 시도 %1은(는) 실행 중도 아니고 실행할 차례도 아닙니다</translation>
    </message>
    <message>
        <source>no step of %1 waits for the signal %2</source>
        <translation>%1에는 신호 %2을(를) 기다리는 단계가 없습니다</translation>
    </message>
    <message>
        <source>the saga goes back; %1 does not wait any more</source>
        <translation>사가를 되돌리는 중이라 %1 단계는 더 기다리지 않습니다</translation>
    </message>
    <message>
        <source>%1 does not wait for it any more</source>
        <translation>%1 단계는 더 이상 이 신호를 기다리지 않습니다</translation>
    </message>
    <message>
        <source>may be refused: only its history can tell, and this set is too large to read them all</source>
        <translation>거부될 수 있습니다. 이력을 읽어야 알 수 있지만 대상이 너무 많아 모두 읽지 않았습니다</translation>
    </message>
    <message>
        <source>child sagas are nested deeper than %1</source>
        <translation>하위 사가가 %1단계보다 깊게 중첩됩니다</translation>
    </message>
    <message>
        <source>its child refuses to be compensated: %1</source>
        <translation>하위 사가를 보상할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>its definition %1 version %2 is not here</source>
        <translation>정의 %1 버전 %2이(가) 없습니다</translation>
    </message>
    <message>
        <source>its stored history cannot be understood</source>
        <translation>저장된 이력을 해석할 수 없습니다</translation>
    </message>
    <message>
        <source>the history cannot be understood</source>
        <translation>이력을 해석할 수 없습니다</translation>
    </message>
    <message>
        <source>its row is missing</source>
        <translation>저장된 행이 없습니다</translation>
    </message>
    <message>
        <source>too many sagas are running; try again after a moment</source>
        <translation>실행 중인 사가가 너무 많습니다. 잠시 후 다시 시도해 주세요</translation>
    </message>
    <message>
        <source>its queue is full; try again after a moment</source>
        <translation>대기열이 가득 찼습니다. 잠시 후 다시 시도해 주세요</translation>
    </message>
    <message>
        <source>the engine is not connected</source>
        <translation>엔진에 연결되어 있지 않습니다</translation>
    </message>
    <message>
        <source>the engine is stopped</source>
        <translation>엔진이 멈춰 있습니다</translation>
    </message>
    <message>
        <source>the engine stopped before it was sent</source>
        <translation>보내기 전에 엔진이 멈췄습니다</translation>
    </message>
    <message>
        <source>cancelled before it was sent</source>
        <translation>보내기 전에 취소했습니다</translation>
    </message>
    <message>
        <source>the database takes no changes at the moment</source>
        <translation>데이터베이스가 지금은 변경을 받지 않습니다</translation>
    </message>
    <message>
        <source>the database is at commit %1, the engine at %2</source>
        <translation>데이터베이스의 커밋은 %1인데 엔진은 %2입니다</translation>
    </message>
    <message>
        <source>the program is closing its database</source>
        <translation>프로그램이 데이터베이스를 닫는 중입니다</translation>
    </message>
    <message>
        <source>the sagas are not in memory any more; ask again</source>
        <translation>사가를 메모리에서 내렸습니다. 다시 요청해 주세요</translation>
    </message>
    <message>
        <source>the sagas are not being read</source>
        <translation>사가를 읽고 있지 않습니다</translation>
    </message>
    <message>
        <source>there are more than %1 sagas, or their ids take more than 4 GiB; only the order of start is kept</source>
        <translation>사가가 %1개를 넘거나 그 ID가 4 GiB를 넘어 시작 순서로만 볼 수 있습니다</translation>
    </message>
    <message>
        <source>the preview was given up</source>
        <translation>미리보기를 그만두었습니다</translation>
    </message>
    <message>
        <source>the question was given up</source>
        <translation>요청을 그만두었습니다</translation>
    </message>
    <message>
        <source>the query was given up</source>
        <translation>조회를 그만두었습니다</translation>
    </message>
    <message>
        <source>the query was cancelled</source>
        <translation>조회를 취소했습니다</translation>
    </message>
    <message>
        <source>the check was given up</source>
        <translation>검사를 그만두었습니다</translation>
    </message>
    <message>
        <source>the rebuild was given up</source>
        <translation>다시 만들기를 그만두었습니다</translation>
    </message>
    <message>
        <source>the participant needs time to answer</source>
        <translation>참여자가 답하는 데 시간이 필요합니다</translation>
    </message>
    <message>
        <source>there is no definition %1</source>
        <translation>정의 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>there is no version %1 of %2</source>
        <translation>%2의 버전 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>is not a field of %1</source>
        <translation>%1의 필드가 아닙니다</translation>
    </message>
    <message>
        <source>was used before with another request</source>
        <translation>이미 다른 요청에 쓰인 키입니다</translation>
    </message>
    <message>
        <source>there is no event bus</source>
        <translation>이벤트 버스가 없습니다</translation>
    </message>
    <message>
        <source>%1 cannot run in choreography: %2</source>
        <translation>%1은(는) 코레오그래피로 실행할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>cannot run in choreography: %1</source>
        <translation>코레오그래피로 실행할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>step %1 begins or ends a branch</source>
        <translation>%1 단계에서 분기가 시작되거나 끝납니다</translation>
    </message>
    <message>
        <source>step %1 is a child saga</source>
        <translation>%1 단계는 하위 사가입니다</translation>
    </message>
    <message>
        <source>step %1 waits for a signal</source>
        <translation>%1 단계는 신호를 기다립니다</translation>
    </message>
    <message>
        <source>two handlers would be called %1</source>
        <translation>이름이 %1인 핸들러가 둘이 됩니다</translation>
    </message>
    <message>
        <source>the event type %1 has more than one meaning</source>
        <translation>이벤트 유형 %1의 뜻이 둘 이상입니다</translation>
    </message>
    <message>
        <source>nobody subscribes to the event type %1</source>
        <translation>이벤트 유형 %1을(를) 구독하는 핸들러가 없습니다</translation>
    </message>
    <message>
        <source>is in the basket already; give one quantity for it</source>
        <translation>이미 장바구니에 있습니다. 수량을 한 번에 적어 주세요</translation>
    </message>
    <message>
        <source>are %1; at most %2 are allowed</source>
        <translation>%1개입니다. %2개까지 담을 수 있습니다</translation>
    </message>
    <message>
        <source>is not a payment method</source>
        <translation>결제 수단이 아닙니다</translation>
    </message>
    <message>
        <source>must be credit_card, debit_card, bank_transfer or digital_wallet</source>
        <translation>credit_card, debit_card, bank_transfer, digital_wallet 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>a load run is under way; stop it first</source>
        <translation>부하를 이미 보내는 중입니다. 먼저 멈춰 주세요</translation>
    </message>
    <message>
        <source>names more than %1</source>
        <translation>%1개를 넘게 지정했습니다</translation>
    </message>
    <message>
        <source>there is no active user to buy</source>
        <translation>구매할 수 있는 활성 사용자가 없습니다</translation>
    </message>
    <message>
        <source>there is no available item to buy</source>
        <translation>구매할 수 있는 판매 중인 아이템이 없습니다</translation>
    </message>
    <message>
        <source>must be 0 or from 0.1 to 10000 purchases a second</source>
        <translation>0이거나 초당 0.1~10000건이어야 합니다</translation>
    </message>
    <message>
        <source>must be from 1 second to 1 hour</source>
        <translation>1초에서 1시간 사이여야 합니다</translation>
    </message>
    <message>
        <source>must be from 0 to the duration</source>
        <translation>0에서 부하 시간 사이여야 합니다</translation>
    </message>
    <message>
        <source>so many pieces of %1 cost more than an amount can hold</source>
        <translation>%1을(를) 이 수량만큼 사면 금액이 한도를 넘습니다</translation>
    </message>
    <message>
        <source>as many purchases as allowed were under way</source>
        <translation>허용된 수만큼 구매가 이미 진행 중이었습니다</translation>
    </message>
    <message>
        <source>there is no such user</source>
        <translation>그런 사용자가 없습니다</translation>
    </message>
    <message>
        <source>there is no such item</source>
        <translation>그런 아이템이 없습니다</translation>
    </message>
    <message>
        <source>there is no such order</source>
        <translation>그런 주문이 없습니다</translation>
    </message>
    <message>
        <source>there is no such reservation</source>
        <translation>그런 예약이 없습니다</translation>
    </message>
    <message>
        <source>there is no user %1</source>
        <translation>사용자 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>there is no item %1</source>
        <translation>아이템 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>must be at most the balance, which is %1</source>
        <translation>잔액 %1을(를) 넘을 수 없습니다</translation>
    </message>
    <message>
        <source>must be at most the stock, which is %1</source>
        <translation>재고 %1을(를) 넘을 수 없습니다</translation>
    </message>
    <message>
        <source>is more than all adjustments together may reach</source>
        <translation>모든 조정을 합한 한도를 넘습니다</translation>
    </message>
    <message>
        <source>would fall below zero by %1</source>
        <translation>%1만큼 0 아래로 내려갑니다</translation>
    </message>
    <message>
        <source>a new account cannot begin below zero</source>
        <translation>새 계정은 0보다 작게 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>no such row, or its guard refused the change</source>
        <translation>그런 행이 없거나 그사이 바뀌어 변경하지 못했습니다</translation>
    </message>
    <message>
        <source>its saga %1 is %2 and may change it at any moment</source>
        <translation>사가 %1이(가) %2 상태라 언제든 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>is required when days are not given</source>
        <translation>유효 일수를 적지 않으면 꼭 있어야 합니다</translation>
    </message>
    <message>
        <source>must be after from</source>
        <translation>시작 시각보다 뒤여야 합니다</translation>
    </message>
    <message>
        <source>must be at most 100</source>
        <translation>100개를 넘을 수 없습니다</translation>
    </message>
    <message>
        <source>there is no coupon %1</source>
        <translation>쿠폰 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>there is a coupon %1 already</source>
        <translation>쿠폰 %1이(가) 이미 있습니다</translation>
    </message>
    <message>
        <source>%1 pieces are issued already</source>
        <translation>이미 %1장을 발급했습니다</translation>
    </message>
    <message>
        <source>nothing would change</source>
        <translation>바뀌는 것이 없습니다</translation>
    </message>
    <message>
        <source>%1 has this coupon already</source>
        <translation>%1에게 이미 이 쿠폰이 있습니다</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1의 사용이 중지되었습니다</translation>
    </message>
    <message>
        <source>all %1 pieces are issued</source>
        <translation>%1장을 모두 발급했습니다</translation>
    </message>
    <message>
        <source>%1 does not have coupon %2</source>
        <translation>%1에게 쿠폰 %2이(가) 없습니다</translation>
    </message>
    <message>
        <source>the coupon is %1; only ACTIVE ones can be revoked</source>
        <translation>쿠폰이 %1 상태입니다. ACTIVE인 쿠폰만 회수할 수 있습니다</translation>
    </message>
    <message>
        <source>the coupon is not reserved by this order</source>
        <translation>이 주문이 예약한 쿠폰이 아닙니다</translation>
    </message>
    <message>
        <source>%1 is not on sale</source>
        <translation>%1은(는) 판매하지 않습니다</translation>
    </message>
    <message>
        <source>it is %1; only RESERVED ones can be expired</source>
        <translation>%1 상태입니다. RESERVED인 예약만 만료시킬 수 있습니다</translation>
    </message>
    <message>
        <source>its saga has reached its pivot and only goes forward</source>
        <translation>사가가 피벗을 지나 앞으로만 진행합니다</translation>
    </message>
    <message>
        <source>there is no reservation %1</source>
        <translation>예약 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>giving it back failed: %1</source>
        <translation>돌려주지 못했습니다: %1</translation>
    </message>
    <message>
        <source>its saga has no order yet</source>
        <translation>사가에 아직 주문이 없습니다</translation>
    </message>
    <message>
        <source>is %1; the order has version %2 now and is %3</source>
        <translation>%1입니다. 주문은 지금 버전 %2이고 %3 상태입니다</translation>
    </message>
    <message>
        <source>is %1; %2 acts on orders that are %3</source>
        <translation>%1 상태입니다. %2은(는) %3 상태의 주문에 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>%1 is no checkout</source>
        <translation>%1은(는) 체크아웃이 아닙니다</translation>
    </message>
    <message>
        <source>is being taken back already: its saga is %1</source>
        <translation>이미 되돌리는 중입니다. 사가는 %1 상태입니다</translation>
    </message>
    <message>
        <source>is of no known kind</source>
        <translation>알 수 없는 종류입니다</translation>
    </message>
    <message>
        <source>must be a step, publish or deliver</source>
        <translation>단계, publish, deliver 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>belongs to a step</source>
        <translation>단계에만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>%1 has no step %2; its steps are %3</source>
        <translation>%1에 %2 단계가 없습니다. 단계: %3</translation>
    </message>
    <message>
        <source>%1 has no action; faults hit the participants that carry actions out</source>
        <translation>%1 단계에는 액션이 없습니다. 장애는 액션을 실행하는 참여자에게 주입됩니다</translation>
    </message>
    <message>
        <source>must be action or compensation</source>
        <translation>action 또는 compensation이어야 합니다</translation>
    </message>
    <message>
        <source>%1 has no compensation</source>
        <translation>%1 단계에는 보상이 없습니다</translation>
    </message>
    <message>
        <source>must be duplicate, drop, reorder, delay or poison on publish and deliver</source>
        <translation>publish와 deliver에서는 duplicate, drop, reorder, delay, poison 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>must be business-failure, technical-error, delay or lost-reply at a step</source>
        <translation>단계에서는 business-failure, technical-error, delay, lost-reply 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>must be 1 to 64 of A-Z, 0-9 and _</source>
        <translation>A-Z, 0-9, _로 1~64자여야 합니다</translation>
    </message>
    <message>
        <source>must be from 1ms to 1h</source>
        <translation>1ms에서 1h 사이여야 합니다</translation>
    </message>
    <message>
        <source>belongs to kind delay</source>
        <translation>delay에만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>must be above 0 and at most 1</source>
        <translation>0보다 크고 1 이하여야 합니다</translation>
    </message>
    <message>
        <source>must be 1 or more, or 0 for no limit</source>
        <translation>1 이상이거나, 제한이 없으면 0이어야 합니다</translation>
    </message>
    <message>
        <source>is over already</source>
        <translation>이미 지났습니다</translation>
    </message>
    <message>
        <source>at most %1 rules can be active</source>
        <translation>규칙은 동시에 %1개까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>STOP ALL is in force; release it first</source>
        <translation>전체 중지가 걸려 있습니다. 먼저 해제해 주세요</translation>
    </message>
    <message>
        <source>there is no active rule %1</source>
        <translation>활성 규칙 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>%1 is not known at the start of a saga; id, definition, version, mode, user, item, amount, quantity, started and correlation are</source>
        <translation>%1은(는) 사가를 시작할 때 알 수 없습니다. 쓸 수 있는 것: id, definition, version, mode, user, item, amount, quantity, started, correlation</translation>
    </message>
    <message>
        <source>names no dead letter</source>
        <translation>데드레터를 지정하지 않았습니다</translation>
    </message>
    <message>
        <source>names more than %1 dead letters</source>
        <translation>데드레터를 %1개 넘게 지정했습니다</translation>
    </message>
    <message>
        <source>belongs to the redrive of a single dead letter</source>
        <translation>데드레터 하나를 재처리할 때만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>is larger than 4 MiB</source>
        <translation>4 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>must be SAGA/NUMBER/HANDLER, as dead-letter list shows it</source>
        <translation>dead-letter list에 나오는 것처럼 SAGA/NUMBER/HANDLER여야 합니다</translation>
    </message>
    <message>
        <source>there is no dead letter %1</source>
        <translation>데드레터 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>it is %1 already, by %2 at %3</source>
        <translation>이미 %1 상태입니다. %3에 %2이(가) 처리했습니다</translation>
    </message>
    <message>
        <source>its saga does not wait for it; discard it</source>
        <translation>사가가 기다리지 않는 이벤트입니다. 폐기해 주세요</translation>
    </message>
    <message>
        <source>cannot be read (%1); give the repaired one</source>
        <translation>읽을 수 없습니다(%1). 고친 것을 넣어 주세요</translation>
    </message>
    <message>
        <source>tells %1 events, the saga had %2</source>
        <translation>이벤트가 %1건 적혀 있는데 사가의 이벤트는 %2건이었습니다</translation>
    </message>
    <message>
        <source>entry %1 is not what happened; only the answers of steps may be changed</source>
        <translation>%1번째 항목이 실제 이력과 다릅니다. 단계의 응답만 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>entry %1 is not an event</source>
        <translation>%1번째 항목이 이벤트가 아닙니다</translation>
    </message>
    <message>
        <source>is not a list of events</source>
        <translation>이벤트 목록이 아닙니다</translation>
    </message>
    <message>
        <source>is not a JSON object</source>
        <translation>JSON 객체가 아닙니다</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; has a value it cannot have</source>
        <translation>&quot;%1&quot; 키에 쓸 수 없는 값이 있습니다</translation>
    </message>
    <message>
        <source>tells of %1 version %2; the saga runs %3 version %4</source>
        <translation>%1 버전 %2의 것입니다. 사가는 %3 버전 %4(으)로 실행 중입니다</translation>
    </message>
    <message>
        <source>is %1; %2 was expected</source>
        <translation>%1입니다. %2이(가) 와야 합니다</translation>
    </message>
    <message>
        <source>reached %1, whose turn it is not</source>
        <translation>차례가 아닌 %1에 도착했습니다</translation>
    </message>
    <message>
        <source>nobody expects this event now</source>
        <translation>지금 이 이벤트를 기다리는 곳이 없습니다</translation>
    </message>
    <message>
        <source>never subscribed to anything</source>
        <translation>아무것도 구독하지 않았습니다</translation>
    </message>
    <message>
        <source>nobody subscribed to this event type</source>
        <translation>이 이벤트 유형을 구독하는 핸들러가 없습니다</translation>
    </message>
    <message>
        <source>has its fill of messages that are not handled yet</source>
        <translation>처리하지 못한 메시지가 가득 찼습니다</translation>
    </message>
    <message>
        <source>%1 is at version %2 with other content; the next version is %3</source>
        <translation>%1은(는) 버전 %2이고 내용이 다릅니다. 다음 버전은 %3입니다</translation>
    </message>
    <message>
        <source>%1 is at version %2; the next version is %3</source>
        <translation>%1은(는) 버전 %2입니다. 다음 버전은 %3입니다</translation>
    </message>
    <message>
        <source>must be from 1 minute to 31 days</source>
        <translation>1분에서 31일 사이여야 합니다</translation>
    </message>
    <message>
        <source>must be a kind of object and an id, such as user/user-123</source>
        <translation>user/user-123처럼 종류와 ID여야 합니다</translation>
    </message>
    <message>
        <source>is no action of the checkouts</source>
        <translation>체크아웃의 액션이 아닙니다</translation>
    </message>
    <message>
        <source>is no action of the orders</source>
        <translation>주문의 액션이 아닙니다</translation>
    </message>
    <message>
        <source>of saga %1 is empty: its order was not created</source>
        <translation>사가 %1의 스트림이 비어 있습니다. 주문이 만들어지지 않았습니다</translation>
    </message>
    <message>
        <source>of saga number %1 cannot be used</source>
        <translation>%1번 사가의 스트림을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>has no order</source>
        <translation>주문이 없습니다</translation>
    </message>
    <message>
        <source>too many notices wait to leave</source>
        <translation>발송을 기다리는 알림이 너무 많습니다</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>제한 시간 안에 응답이 없었습니다</translation>
    </message>
    <message>
        <source>the answer is larger than 1 MiB</source>
        <translation>응답이 1 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>too many calls wait for a connection</source>
        <translation>연결을 기다리는 호출이 너무 많습니다</translation>
    </message>
    <message>
        <source>is no address of http or https</source>
        <translation>http나 https 주소가 아닙니다</translation>
    </message>
    <message>
        <source>the request failed</source>
        <translation>요청이 실패했습니다</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1이(가) %2(으)로 응답했습니다</translation>
    </message>
    <message>
        <source>load asked for</source>
        <translation>부하 요청</translation>
    </message>
    <message>
        <source>demo data asked for</source>
        <translation>데모 데이터 요청</translation>
    </message>
    <message>
        <source>its parent %1 goes back</source>
        <translation>상위 사가 %1을(를) 되돌립니다</translation>
    </message>
    <message>
        <source>injected by fault rule %1</source>
        <translation>장애 규칙 %1에 의해 주입되었습니다</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 &lt;- %2</source>
        <translation>%1 &lt;- %2</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>%1행 %2열: %3</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; appears twice in this object</source>
        <translation>이 객체에 &quot;%1&quot; 키가 두 번 있습니다</translation>
    </message>
    <message>
        <source>the reader reported a number in an unexpected way</source>
        <translation>숫자를 읽는 중 예상하지 못한 문제가 생겼습니다</translation>
    </message>
    <message>
        <source>there are more than %1 values</source>
        <translation>값이 %1개를 넘습니다</translation>
    </message>
    <message>
        <source>this integer does not fit into 64 bits</source>
        <translation>64비트에 들어가지 않는 정수입니다</translation>
    </message>
    <message>
        <source>this number is too large</source>
        <translation>숫자가 너무 큽니다</translation>
    </message>
    <message>
        <source>this text holds half of a surrogate pair</source>
        <translation>문자열에 서로게이트 쌍의 반쪽만 있습니다</translation>
    </message>
    <message>
        <source>values are nested more than %1 levels deep</source>
        <translation>값이 %1단계보다 깊게 중첩됩니다</translation>
    </message>
    <message>
        <source>the document is empty</source>
        <translation>문서가 비어 있습니다</translation>
    </message>
    <message>
        <source>there is more text after the end of the document</source>
        <translation>문서가 끝난 뒤에 내용이 더 있습니다</translation>
    </message>
    <message>
        <source>expected the name of a member in quotes</source>
        <translation>따옴표로 묶은 멤버 이름이 와야 합니다</translation>
    </message>
    <message>
        <source>expected a colon after the name of a member</source>
        <translation>멤버 이름 뒤에는 콜론이 와야 합니다</translation>
    </message>
    <message>
        <source>expected a comma or } after a member</source>
        <translation>멤버 뒤에는 쉼표나 }가 와야 합니다</translation>
    </message>
    <message>
        <source>expected a comma or ] after an item</source>
        <translation>항목 뒤에는 쉼표나 ]가 와야 합니다</translation>
    </message>
    <message>
        <source>expected four hexadecimal digits after \u</source>
        <translation>\u 뒤에는 16진수 네 자리가 와야 합니다</translation>
    </message>
    <message>
        <source>this character must be escaped, or the escape is unknown</source>
        <translation>이스케이프해야 하는 문자이거나 알 수 없는 이스케이프입니다</translation>
    </message>
    <message>
        <source>this text has no closing quotation mark</source>
        <translation>문자열을 닫는 따옴표가 없습니다</translation>
    </message>
    <message>
        <source>expected a digit after the decimal point</source>
        <translation>소수점 뒤에는 숫자가 와야 합니다</translation>
    </message>
    <message>
        <source>expected a digit in the exponent</source>
        <translation>지수에는 숫자가 와야 합니다</translation>
    </message>
    <message>
        <source>expected a value</source>
        <translation>값이 와야 합니다</translation>
    </message>
    <message>
        <source>this is not valid UTF-8</source>
        <translation>올바른 UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>the document begins with a byte order mark; save it without</source>
        <translation>문서가 바이트 순서 표시(BOM)로 시작합니다. BOM 없이 저장해 주세요</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>다음 중 하나여야 합니다: %1</translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation>배열이어야 합니다</translation>
    </message>
    <message>
        <source>must have %1 characters or more</source>
        <translation>%1자 이상이어야 합니다</translation>
    </message>
    <message>
        <source>must have %1 characters or fewer</source>
        <translation>%1자 이하여야 합니다</translation>
    </message>
    <message>
        <source>must have %1 items or more</source>
        <translation>항목이 %1개 이상이어야 합니다</translation>
    </message>
    <message>
        <source>must have %1 items or fewer</source>
        <translation>항목이 %1개 이하여야 합니다</translation>
    </message>
    <message>
        <source>is not a known field</source>
        <translation>알 수 없는 필드입니다</translation>
    </message>
    <message>
        <source>does not satisfy %1</source>
        <translation>%1 조건에 맞지 않습니다</translation>
    </message>
    <message>
        <source>does not satisfy its schema</source>
        <translation>스키마에 맞지 않습니다</translation>
    </message>
    <message>
        <source>lacks a field</source>
        <translation>필드가 빠졌습니다</translation>
    </message>
    <message>
        <source>there is no event type %1</source>
        <translation>이벤트 유형 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>this program reads the versions 1 to %1</source>
        <translation>이 프로그램은 버전 1에서 %1까지 읽습니다</translation>
    </message>
    <message>
        <source>the payload is no JSON, or longer than %1 bytes</source>
        <translation>페이로드가 JSON이 아니거나 %1바이트보다 깁니다</translation>
    </message>
    <message>
        <source>an order is created once</source>
        <translation>주문은 한 번만 만들 수 있습니다</translation>
    </message>
    <message>
        <source>the first event must be OrderCreated</source>
        <translation>첫 이벤트는 OrderCreated여야 합니다</translation>
    </message>
    <message>
        <source>payload.paymentId is not that of the order&apos;s payment</source>
        <translation>payload.paymentId가 주문의 결제와 다릅니다</translation>
    </message>
    <message>
        <source>nothing is known of what such an event changes</source>
        <translation>이런 이벤트가 무엇을 바꾸는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>payload.from is %1, the order is %2</source>
        <translation>payload.from은 %1인데 주문은 %2 상태입니다</translation>
    </message>
    <message>
        <source>an order that is %1 cannot become %2</source>
        <translation>%1 상태의 주문은 %2 상태가 될 수 없습니다</translation>
    </message>
    <message>
        <source>the payment is %1</source>
        <translation>결제가 %1 상태입니다</translation>
    </message>
    <message>
        <source>payload.amount is not that of the payment, %1</source>
        <translation>payload.amount가 결제 금액 %1과(와) 다릅니다</translation>
    </message>
    <message>
        <source>version %1 must come next</source>
        <translation>다음 버전은 %1이어야 합니다</translation>
    </message>
    <message>
        <source>is of another stream</source>
        <translation>다른 스트림의 이벤트입니다</translation>
    </message>
    <message>
        <source>is an unknown field</source>
        <translation>알 수 없는 필드입니다</translation>
    </message>
    <message>
        <source>must be 1 to 64 letters, digits, dots, - or _</source>
        <translation>영문자, 숫자, 점, -, _로 1~64자여야 합니다</translation>
    </message>
    <message>
        <source>must be 1 to 64 letters, digits, - or _</source>
        <translation>영문자, 숫자, -, _로 1~64자여야 합니다</translation>
    </message>
    <message>
        <source>must lie between %1 and %2</source>
        <translation>%1에서 %2 사이여야 합니다</translation>
    </message>
    <message>
        <source>must be a whole number of milliseconds</source>
        <translation>밀리초 단위의 정수여야 합니다</translation>
    </message>
    <message>
        <source>has more than 64 fields</source>
        <translation>필드가 64개를 넘습니다</translation>
    </message>
    <message>
        <source>is no field name: 1 to 64 letters, digits or _, not a digit first</source>
        <translation>필드 이름이 아닙니다. 숫자로 시작하지 않고 영문자, 숫자, _로 1~64자여야 합니다</translation>
    </message>
    <message>
        <source>must be one of text, integer, number, boolean, object, array</source>
        <translation>text, integer, number, boolean, object, array 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>has more than 16 entries</source>
        <translation>항목이 16개를 넘습니다</translation>
    </message>
    <message>
        <source>must be completed or failed</source>
        <translation>completed 또는 failed여야 합니다</translation>
    </message>
    <message>
        <source>needs at least one step</source>
        <translation>단계가 하나 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>has more than 64 steps</source>
        <translation>단계가 64개를 넘습니다</translation>
    </message>
    <message>
        <source>must be $input.FIELD or a value</source>
        <translation>$input.FIELD 또는 값이어야 합니다</translation>
    </message>
    <message>
        <source>must be continue or halt</source>
        <translation>continue 또는 halt여야 합니다</translation>
    </message>
    <message>
        <source>must not be below backoffMs</source>
        <translation>backoffMs보다 작을 수 없습니다</translation>
    </message>
    <message>
        <source>must be the id of a step</source>
        <translation>단계의 id여야 합니다</translation>
    </message>
    <message>
        <source>there is no step &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 단계가 없습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named twice</source>
        <translation>&quot;%1&quot;이(가) 두 번 적혀 있습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the id of steps[%2] already</source>
        <translation>&quot;%1&quot;은(는) 이미 steps[%2]의 id입니다</translation>
    </message>
    <message>
        <source>a step has an action, a signal or a child saga, only one of them</source>
        <translation>단계에는 액션, 신호, 하위 사가 중 하나만 둘 수 있습니다</translation>
    </message>
    <message>
        <source>a child saga is undone by compensating it</source>
        <translation>하위 사가는 보상하여 되돌립니다</translation>
    </message>
    <message>
        <source>a signal leaves nothing to undo</source>
        <translation>신호에는 되돌릴 것이 없습니다</translation>
    </message>
    <message>
        <source>is for child sagas</source>
        <translation>하위 사가에만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>must name a text field of the input</source>
        <translation>입력의 text 필드 이름이어야 합니다</translation>
    </message>
    <message>
        <source>%1 (at character %2 of the condition)</source>
        <translation>%1 (조건의 %2번째 문자)</translation>
    </message>
    <message>
        <source>only one step can be the pivot, and &quot;%1&quot; is</source>
        <translation>피벗은 하나만 둘 수 있고 &quot;%1&quot; 단계가 이미 피벗입니다</translation>
    </message>
    <message>
        <source>the pivot cannot be optional</source>
        <translation>피벗은 선택 단계일 수 없습니다</translation>
    </message>
    <message>
        <source>the pivot cannot have a condition: what is behind it relies on it</source>
        <translation>피벗에는 조건을 둘 수 없습니다. 뒤따르는 단계가 피벗에 의존합니다</translation>
    </message>
    <message>
        <source>step &quot;%1&quot; can fail and has no compensation, but stands before &quot;%2&quot;, which has one: give it a compensation, mark it as pivot, or say failable: false</source>
        <translation>&quot;%1&quot; 단계는 실패할 수 있고 보상이 없는데, 보상이 있는 &quot;%2&quot; 앞에 있습니다. 보상을 두거나 피벗으로 정하거나 failable: false로 적어 주세요</translation>
    </message>
    <message>
        <source>needs timeoutMs: how long the step waits for it</source>
        <translation>timeoutMs가 있어야 합니다. 단계가 신호를 기다리는 시간입니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; waits for this signal already</source>
        <translation>&quot;%1&quot; 단계가 이미 이 신호를 기다립니다</translation>
    </message>
    <message>
        <source>nobody answers to the action &quot;%1&quot;</source>
        <translation>액션 &quot;%1&quot;을(를) 실행할 참여자가 없습니다</translation>
    </message>
    <message>
        <source>nobody answers to %1</source>
        <translation>%1을(를) 실행할 참여자가 없습니다</translation>
    </message>
    <message>
        <source>the steps form a cycle: %1</source>
        <translation>단계가 순환합니다: %1</translation>
    </message>
    <message>
        <source>the definitions form a cycle: %1</source>
        <translation>정의가 순환합니다: %1</translation>
    </message>
    <message>
        <source>child sagas are nested deeper than %1: %2</source>
        <translation>하위 사가가 %1단계보다 깊게 중첩됩니다: %2</translation>
    </message>
    <message>
        <source>the input has no field &quot;%1&quot;</source>
        <translation>입력에 &quot;%1&quot; 필드가 없습니다</translation>
    </message>
    <message>
        <source>is of another type than this field of %1</source>
        <translation>%1의 이 필드와 유형이 다릅니다</translation>
    </message>
    <message>
        <source>%1 needs the field &quot;%2&quot;</source>
        <translation>%1에는 &quot;%2&quot; 필드가 필요합니다</translation>
    </message>
    <message>
        <source>must not carry a user name or a password; a definition is no place for secrets</source>
        <translation>사용자 이름이나 비밀번호를 넣을 수 없습니다. 정의에는 비밀을 적지 않습니다</translation>
    </message>
    <message>
        <source>has no host</source>
        <translation>호스트가 없습니다</translation>
    </message>
    <message>
        <source>has no valid host: &quot;%1&quot;</source>
        <translation>올바른 호스트가 아닙니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>has a port that is no number from 1 to 65535</source>
        <translation>포트는 1에서 65535 사이의 숫자여야 합니다</translation>
    </message>
    <message>
        <source>must not have a fragment (#...)</source>
        <translation>프래그먼트(#...)를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>has a character that must be percent-encoded</source>
        <translation>퍼센트 인코딩해야 하는 문자가 있습니다</translation>
    </message>
    <message>
        <source>is longer than 2048 bytes</source>
        <translation>2048바이트보다 깁니다</translation>
    </message>
    <message>
        <source>must begin with http:// or https://</source>
        <translation>http:// 또는 https://로 시작해야 합니다</translation>
    </message>
    <message>
        <source>expected &quot;and&quot;, &quot;or&quot; or the end</source>
        <translation>&quot;and&quot;, &quot;or&quot; 또는 끝이 와야 합니다</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>너무 깊게 중첩되었습니다</translation>
    </message>
    <message>
        <source>expected )</source>
        <translation>)가 와야 합니다</translation>
    </message>
    <message>
        <source>expected a field of the input</source>
        <translation>입력의 필드가 와야 합니다</translation>
    </message>
    <message>
        <source>expected a comparison after &quot;%1&quot;</source>
        <translation>&quot;%1&quot; 뒤에는 비교가 와야 합니다</translation>
    </message>
    <message>
        <source>text is compared with = != ~ in</source>
        <translation>문자열은 = != ~ in으로 비교합니다</translation>
    </message>
    <message>
        <source>numbers are compared with = != &lt; &lt;= &gt; &gt;= in</source>
        <translation>숫자는 = != &lt; &lt;= &gt; &gt;= in으로 비교합니다</translation>
    </message>
    <message>
        <source>true and false are compared with = and !=</source>
        <translation>true와 false는 =과 !=로 비교합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a single value and cannot be compared</source>
        <translation>&quot;%1&quot;은(는) 단일 값이 아니라 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is compared with whole numbers</source>
        <translation>&quot;%1&quot;은(는) 정수와 비교합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is compared with numbers</source>
        <translation>&quot;%1&quot;은(는) 숫자와 비교합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is compared with true or false</source>
        <translation>&quot;%1&quot;은(는) true 또는 false와 비교합니다</translation>
    </message>
    <message>
        <source>expected ( after in</source>
        <translation>in 뒤에는 (가 와야 합니다</translation>
    </message>
    <message>
        <source>expected , or )</source>
        <translation>, 또는 )가 와야 합니다</translation>
    </message>
    <message>
        <source>longer than %1 bytes</source>
        <translation>%1바이트보다 깁니다</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>%1열: %2</translation>
    </message>
    <message>
        <source>the filter is %1 bytes long; at most %2 are allowed</source>
        <translation>필터가 %1바이트입니다. %2바이트까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>expected != or not instead of !</source>
        <translation>! 대신 !=나 not을 써야 합니다</translation>
    </message>
    <message>
        <source>a control character cannot stand here</source>
        <translation>여기에는 제어 문자를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>after \ only &quot; or \ can stand</source>
        <translation>\ 뒤에는 &quot;나 \만 올 수 있습니다</translation>
    </message>
    <message>
        <source>this ) closes nothing</source>
        <translation>이 )에 맞는 (가 없습니다</translation>
    </message>
    <message>
        <source>expected and or or</source>
        <translation>and나 or가 와야 합니다</translation>
    </message>
    <message>
        <source>not and ( are nested more than %1 levels deep</source>
        <translation>not과 (가 %1단계보다 깊게 중첩됩니다</translation>
    </message>
    <message>
        <source>expected and, or, or a ) for the ( in column %1</source>
        <translation>and, or 또는 %1열의 (를 닫는 )가 와야 합니다</translation>
    </message>
    <message>
        <source>expected a condition</source>
        <translation>조건이 와야 합니다</translation>
    </message>
    <message>
        <source>expected a condition after %1</source>
        <translation>%1 뒤에는 조건이 와야 합니다</translation>
    </message>
    <message>
        <source>there is no field or flag &quot;%1&quot;</source>
        <translation>&quot;%1&quot;이라는 필드나 플래그가 없습니다</translation>
    </message>
    <message>
        <source>there is no field or flag &quot;%1&quot;; did you mean %2?</source>
        <translation>&quot;%1&quot;이라는 필드나 플래그가 없습니다. %2을(를) 찾으시나요?</translation>
    </message>
    <message>
        <source>%1 is yes or no and takes no operator</source>
        <translation>%1은(는) 예/아니요 값이라 연산자를 쓰지 않습니다</translation>
    </message>
    <message>
        <source>expected an operator after %1</source>
        <translation>%1 뒤에는 연산자가 와야 합니다</translation>
    </message>
    <message>
        <source>%1 does not work on %2, which is text</source>
        <translation>%1은(는) 문자열인 %2에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>%1 does not work on %2, which is a number</source>
        <translation>%1은(는) 숫자인 %2에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>%1 does not work on %2, which is a duration</source>
        <translation>%1은(는) 시간 길이인 %2에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>%1 does not work on %2, which is a time</source>
        <translation>%1은(는) 시각인 %2에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>%1 does not work on %2, which is a status</source>
        <translation>%1은(는) 상태인 %2에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>%1 does not work on %2, which is a mode</source>
        <translation>%1은(는) 실행 방식인 %2에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>expected , or ) after a value of the list</source>
        <translation>목록의 값 뒤에는 ,나 )가 와야 합니다</translation>
    </message>
    <message>
        <source>expected a value after %1</source>
        <translation>%1 뒤에는 값이 와야 합니다</translation>
    </message>
    <message>
        <source>there are more than %1 conditions and values</source>
        <translation>조건과 값이 %1개를 넘습니다</translation>
    </message>
    <message>
        <source>the number %1 does not fit into 64 bits</source>
        <translation>%1은(는) 64비트에 들어가지 않습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>&quot;%1&quot;은(는) 정수가 아닙니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration such as 200ms, 2s, 5m, 1h or 3d</source>
        <translation>&quot;%1&quot;은(는) 200ms, 2s, 5m, 1h, 3d와 같은 시간이 아닙니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than 10 years</source>
        <translation>&quot;%1&quot;은(는) 10년보다 깁니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time such as now-5m, now-1h or now-3d</source>
        <translation>&quot;%1&quot;은(는) now-5m, now-1h, now-3d와 같은 시각이 아닙니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time such as 2026-03-01, 2026-03-01T12:00:00Z or 2026-03-01T12:00:00.5+09:00, nor now-1h</source>
        <translation>&quot;%1&quot;은(는) 2026-03-01, 2026-03-01T12:00:00Z, 2026-03-01T12:00:00.5+09:00, now-1h와 같은 시각이 아닙니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a time too far from 1970 to be stored, nor now-1h</source>
        <translation>&quot;%1&quot;은(는) 저장할 수 있는 시각의 범위를 벗어났습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a status; there are %2</source>
        <translation>&quot;%1&quot;은(는) 상태가 아닙니다. 상태: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a mode; there are orchestration and choreography</source>
        <translation>&quot;%1&quot;은(는) 실행 방식이 아닙니다. orchestration과 choreography가 있습니다</translation>
    </message>
    <message>
        <source>there is no such database</source>
        <translation>그런 데이터베이스가 없습니다</translation>
    </message>
    <message>
        <source>there is no such backup</source>
        <translation>그런 백업이 없습니다</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>그런 파일이 없습니다</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>일반 파일이 아닙니다</translation>
    </message>
    <message>
        <source>the file is not an SQLite database</source>
        <translation>SQLite 데이터베이스 파일이 아닙니다</translation>
    </message>
    <message>
        <source>the file is too short to be an SQLite database</source>
        <translation>파일이 너무 짧아 SQLite 데이터베이스가 아닙니다</translation>
    </message>
    <message>
        <source>the file is an SQLite database of another program</source>
        <translation>다른 프로그램의 SQLite 데이터베이스입니다</translation>
    </message>
    <message>
        <source>the file is an SQLite database of another program (application id %1)</source>
        <translation>다른 프로그램의 SQLite 데이터베이스입니다(application id %1)</translation>
    </message>
    <message>
        <source>the file is truncated: it has %1 of %2 bytes</source>
        <translation>파일이 잘렸습니다. %2바이트 중 %1바이트만 있습니다</translation>
    </message>
    <message>
        <source>the database is in use by %1</source>
        <translation>데이터베이스를 %1이(가) 사용하고 있습니다</translation>
    </message>
    <message>
        <source>others open and leave the database all the time</source>
        <translation>다른 프로그램들이 데이터베이스를 계속 열고 닫습니다</translation>
    </message>
    <message>
        <source>the database has lost the row that holds its commit number</source>
        <translation>데이터베이스에 커밋 번호를 담은 행이 없습니다</translation>
    </message>
    <message>
        <source>the path of the database file is empty</source>
        <translation>데이터베이스 파일의 경로가 비어 있습니다</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>폴더 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>the folder cannot be made: %1</source>
        <translation>폴더를 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>the database is not open; it could not be reopened after a failure</source>
        <translation>데이터베이스가 열려 있지 않습니다. 오류 뒤에 다시 열지 못했습니다</translation>
    </message>
    <message>
        <source>the file was moved or removed while it was open; put it back</source>
        <translation>열려 있는 동안 파일이 옮겨지거나 지워졌습니다. 제자리에 돌려놓아 주세요</translation>
    </message>
    <message>
        <source>the database had to be reopened while it was copied</source>
        <translation>복사하는 동안 데이터베이스를 다시 열어야 했습니다</translation>
    </message>
    <message>
        <source>the database has schema version %1, which no released program wrote</source>
        <translation>데이터베이스의 스키마 버전 %1은(는) 배포된 프로그램이 만든 것이 아닙니다</translation>
    </message>
    <message>
        <source>the database has schema version %1, this program knows up to %2</source>
        <translation>데이터베이스의 스키마 버전은 %1인데 이 프로그램은 %2까지 압니다</translation>
    </message>
    <message>
        <source>the file system does not support a write-ahead log</source>
        <translation>파일 시스템이 WAL을 지원하지 않습니다</translation>
    </message>
    <message>
        <source>the stored totals differ from the sagas in the file</source>
        <translation>저장된 합계가 파일의 사가와 다릅니다</translation>
    </message>
    <message>
        <source>exists already and is not overwritten</source>
        <translation>이미 있어 덮어쓰지 않습니다</translation>
    </message>
    <message>
        <source>unknown status %1</source>
        <translation>알 수 없는 상태 %1</translation>
    </message>
    <message>
        <source>%1: the connection was abandoned after a failure of the device</source>
        <translation>%1: 장치 오류로 연결을 끊었습니다</translation>
    </message>
    <message>
        <source>is the database itself</source>
        <translation>데이터베이스 자신입니다</translation>
    </message>
    <message>
        <source>is not a path of a database</source>
        <translation>데이터베이스의 경로가 아닙니다</translation>
    </message>
    <message>
        <source>the old database is kept as %1</source>
        <translation>이전 데이터베이스를 %1(으)로 남겨 두었습니다</translation>
    </message>
    <message>
        <source>the purchase was recorded but has no log entry</source>
        <translation>구매가 기록되었지만 구매 내역에 없습니다</translation>
    </message>
    <message>
        <source>the purchase has a log entry but was not recorded</source>
        <translation>구매 내역에는 있지만 구매가 기록되지 않았습니다</translation>
    </message>
    <message>
        <source>the log entry is not marked compensated</source>
        <translation>구매 내역이 보상된 것으로 표시되지 않았습니다</translation>
    </message>
    <message>
        <source>the log entry is marked compensated though the record stands</source>
        <translation>구매가 그대로인데 구매 내역은 보상된 것으로 표시되었습니다</translation>
    </message>
    <message>
        <source>the log entry differs from the purchase</source>
        <translation>구매 내역이 구매와 다릅니다</translation>
    </message>
    <message>
        <source>such a row is there already</source>
        <translation>그런 행이 이미 있습니다</translation>
    </message>
    <message>
        <source>stream %1 has a version %2 already</source>
        <translation>스트림 %1에 버전 %2이(가) 이미 있습니다</translation>
    </message>
    <message>
        <source>the device failed while committing</source>
        <translation>커밋하는 중에 장치 오류가 났습니다</translation>
    </message>
    <message>
        <source>the migration from schema version %1 failed and was taken back</source>
        <translation>스키마 버전 %1에서 변환하지 못해 되돌렸습니다</translation>
    </message>
    <message>
        <source>the copy does not verify and was removed</source>
        <translation>복사본이 검증되지 않아 지웠습니다</translation>
    </message>
    <message>
        <source>the file cannot be read as a database</source>
        <translation>파일을 데이터베이스로 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>the log file cannot be opened: %1</source>
        <translation>로그 파일을 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>this process keeps no log lines</source>
        <translation>이 프로세스는 로그를 보관하지 않습니다</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1초 전</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1초 후</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1분 전</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1분 후</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1시간 전</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1시간 후</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1일 전</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>%1일 후</translation>
    </message>
</context>
<context>
    <name>saga::ui::AuditListModel</name>
    <message>
        <source>refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>before: %1
after: %2</source>
        <translation>이전: %1
이후: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>On</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>From</source>
        <translation>경로</translation>
    </message>
</context>
<context>
    <name>saga::ui::AuditView</name>
    <message>
        <source>Audit trail, newest first</source>
        <translation>감사 기록, 최신순</translation>
    </message>
    <message>
        <source>The audit trail could not be read</source>
        <translation>감사 기록을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>No operator has done anything yet</source>
        <translation>아직 운영자가 한 일이 없습니다</translation>
    </message>
    <message>
        <source>Every action is recorded here with who, what and why.</source>
        <translation>모든 동작이 누가, 무엇을, 왜 했는지와 함께 여기에 남습니다.</translation>
    </message>
    <message>
        <source>Reading the audit trail</source>
        <translation>감사 기록을 읽는 중</translation>
    </message>
</context>
<context>
    <name>saga::ui::Banner</name>
    <message>
        <source>Put away</source>
        <translation>접기</translation>
    </message>
</context>
<context>
    <name>saga::ui::BarRow</name>
    <message>
        <source>%1 injected</source>
        <translation>주입 %1건</translation>
    </message>
</context>
<context>
    <name>saga::ui::BulkResultModel</name>
    <message>
        <source>no. %1</source>
        <translation>%1번</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>there is no such saga</source>
        <translation>그런 사가가 없음</translation>
    </message>
</context>
<context>
    <name>saga::ui::BulkRun</name>
    <message>
        <source>%1 done</source>
        <translation>%1개 완료</translation>
    </message>
    <message>
        <source>, %1 refused</source>
        <translation>, %1개 거부</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>%1개 보내지 않음</translation>
    </message>
</context>
<context>
    <name>saga::ui::BulkSheet</name>
    <message>
        <source>The sagas you have marked. The set does not change any more.</source>
        <translation>직접 선택한 사가입니다. 이 집합은 더 이상 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>What matched when it was counted at %1. Sagas that match since then are not in it.</source>
        <translation>%1에 셌을 때 조건에 맞은 사가입니다. 그 뒤에 맞게 된 사가는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>What it would do now</source>
        <translation>지금 실행하면</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Reason, kept in the audit trail</source>
        <translation>사유(감사 기록에 남습니다)</translation>
    </message>
    <message>
        <source>How many now</source>
        <translation>이번에 실행할 수</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Show the results</source>
        <translation>결과 보기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>확인하려면 %1 입력</translation>
    </message>
    <message>
        <source>%1: all %2</source>
        <translation>%1: 전체 %2개</translation>
    </message>
    <message>
        <source>%1: the remaining %2</source>
        <translation>%1: 남은 %2개</translation>
    </message>
    <message>
        <source>%1: the first %2</source>
        <translation>%1: 처음 %2개</translation>
    </message>
    <message>
        <source>%1: the next %2</source>
        <translation>%1: 다음 %2개</translation>
    </message>
    <message>
        <source>Asking every saga …</source>
        <translation>사가마다 확인하는 중 …</translation>
    </message>
    <message>
        <source>%1 of %2 accept it, %3 in money</source>
        <translation>%2개 중 %1개에 적용됨, 금액 합계 %3</translation>
    </message>
    <message>
        <source>A step is running</source>
        <translation>한 단계가 실행 중입니다</translation>
    </message>
    <message>
        <source>One step per click</source>
        <translation>한 번 누를 때 한 단계만 실행합니다</translation>
    </message>
    <message>
        <source>Every saga is being asked first</source>
        <translation>먼저 사가마다 확인하고 있습니다</translation>
    </message>
    <message>
        <source>None of these sagas accepts it now</source>
        <translation>지금 이 동작을 받아들이는 사가가 없습니다</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>먼저 사유를 적으세요</translation>
    </message>
    <message>
        <source>Type the number of sagas first</source>
        <translation>먼저 사가 수를 입력하세요</translation>
    </message>
    <message>
        <source>The others refuse, because</source>
        <translation>나머지가 거부하는 까닭</translation>
    </message>
    <message>
        <source>of other reasons</source>
        <translation>그 밖의 까닭</translation>
    </message>
    <message>
        <source>they are not there</source>
        <translation>없는 사가입니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckDelegate</name>
    <message>
        <source>selected</source>
        <translation>선택됨</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>선택 안 됨</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckoutCommands</name>
    <message>
        <source>Why</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Kept in the audit trail</source>
        <translation>감사 기록에 남습니다</translation>
    </message>
    <message>
        <source>The change is on its way</source>
        <translation>변경하는 중입니다</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>선택한 항목이 없습니다</translation>
    </message>
    <message>
        <source>Somebody else was first, and nothing was done: %1</source>
        <translation>다른 사람이 먼저 처리했으므로 아무것도 바꾸지 않았습니다: %1</translation>
    </message>
    <message>
        <source>Somebody else was first, and nothing was done: you acted on version %1, the order is at version %2 now, %3. Look at it again; your reason is kept.</source>
        <translation>다른 사람이 먼저 처리했으므로 아무것도 바꾸지 않았습니다. 버전 %1을 보고 요청했지만 주문은 이제 버전 %2(%3)입니다. 다시 확인하세요. 적은 사유는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>%1: %2?</source>
        <translation>%1: %2?</translation>
    </message>
    <message>
        <source>Done: %1, %2</source>
        <translation>완료: %1, %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckoutEventModel</name>
    <message>
        <source>the start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>스키마</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckoutForm</name>
    <message>
        <source>Show users</source>
        <translation>사용자 보기</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>Pays outside: no balance of the shop changes</source>
        <translation>상점 밖에서 결제하므로 상점 잔액은 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>배송지</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>Idempotency key (optional)</source>
        <translation>멱등 키(선택)</translation>
    </message>
    <message>
        <source>The same key again orders nothing twice</source>
        <translation>같은 키를 다시 보내도 두 번 주문되지 않습니다</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>체크아웃</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckoutLineRow</name>
    <message>
        <source>Show items</source>
        <translation>아이템 보기</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>상품 %1</translation>
    </message>
    <message>
        <source>Name %1</source>
        <translation>이름 %1</translation>
    </message>
    <message>
        <source>Quantity %1</source>
        <translation>수량 %1</translation>
    </message>
    <message>
        <source>Price %1</source>
        <translation>단가 %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckoutRecord</name>
    <message>
        <source>Views of the checkout</source>
        <translation>체크아웃 보기</translation>
    </message>
    <message>
        <source>Order and payment</source>
        <translation>주문과 결제</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>선택한 항목이 없습니다</translation>
    </message>
    <message>
        <source>Choose a checkout to see its payment and events and to move it on.</source>
        <translation>체크아웃을 선택하면 결제와 이벤트를 보고 다음 상태로 옮길 수 있습니다.</translation>
    </message>
    <message>
        <source>Open the saga</source>
        <translation>사가 열기</translation>
    </message>
    <message>
        <source>Trace the order</source>
        <translation>주문 추적</translation>
    </message>
    <message>
        <source>Everything with its correlation id, on one line of time</source>
        <translation>같은 상관 ID를 가진 모든 것을 한 시간축에 보여 줍니다</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>The event as JSON</source>
        <translation>이벤트를 JSON으로</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>페이로드</translation>
    </message>
    <message>
        <source>Events of the order</source>
        <translation>주문의 이벤트</translation>
    </message>
    <message>
        <source>Columns of the events</source>
        <translation>이벤트의 열</translation>
    </message>
    <message>
        <source>Event copied as JSON</source>
        <translation>이벤트를 JSON으로 복사했습니다</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 읽는 중</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>이벤트 %1</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Ships to</source>
        <translation>배송지</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>주문 시각</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경 시각</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>It belongs to no saga</source>
        <translation>사가에 속하지 않습니다</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>실패 원인</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>참조</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckoutTableModel</name>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckoutView</name>
    <message>
        <source>New checkout</source>
        <translation>새 체크아웃</translation>
    </message>
    <message>
        <source>A checkout is charged once and confirmed, or refunded and cancelled when a step fails.</source>
        <translation>체크아웃은 한 번만 청구되어 확정되며, 단계가 실패하면 환불되고 취소됩니다.</translation>
    </message>
</context>
<context>
    <name>saga::ui::CheckoutWords</name>
    <message>
        <source>pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>processing</source>
        <translation>처리 중</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>결제됨</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>확정됨</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>배송 중</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>배송 완료</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>환불됨</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>신용카드</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>직불카드</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>계좌 이체</translation>
    </message>
    <message>
        <source>Digital wallet</source>
        <translation>간편 결제</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>운영자</translation>
    </message>
    <message>
        <source>%1 products, %2 pieces</source>
        <translation>상품 %1종, %2개</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>발송</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>배송 완료 처리</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>The order is on its way to the buyer. It can be delivered or refunded then.</source>
        <translation>주문을 구매자에게 보냅니다. 이후 배송 완료로 처리하거나 환불할 수 있습니다.</translation>
    </message>
    <message>
        <source>The order has reached the buyer. It can still be refunded.</source>
        <translation>주문이 구매자에게 도착했습니다. 이후에도 환불할 수 있습니다.</translation>
    </message>
    <message>
        <source>Its saga takes back what it did: a paid order is refunded, then cancelled. This cannot be undone.</source>
        <translation>사가가 한 일을 되돌립니다. 결제된 주문은 환불한 뒤 취소합니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Its saga takes back what it did: the buyer gets the whole amount back and the order is cancelled. This cannot be undone.</source>
        <translation>사가가 한 일을 되돌립니다. 구매자는 전액을 돌려받고 주문은 취소됩니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Only a confirmed order can be shipped</source>
        <translation>확정된 주문만 발송할 수 있습니다</translation>
    </message>
    <message>
        <source>Only a shipped order can be delivered</source>
        <translation>발송한 주문만 배송 완료로 처리할 수 있습니다</translation>
    </message>
    <message>
        <source>There is nothing left to cancel</source>
        <translation>취소할 것이 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>It has been shipped; it can be refunded</source>
        <translation>이미 발송되었습니다. 환불할 수 있습니다</translation>
    </message>
    <message>
        <source>Only a shipped or delivered order can be refunded</source>
        <translation>발송했거나 배송 완료된 주문만 환불할 수 있습니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::CommandButtons</name>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Try what failed again</source>
        <translation>실패한 것을 다시 시도합니다</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Go on without what failed for good</source>
        <translation>완전히 실패한 것을 빼고 계속합니다</translation>
    </message>
    <message>
        <source>Compensate…</source>
        <translation>보상…</translation>
    </message>
    <message>
        <source>Look at the plan, then undo</source>
        <translation>계획을 확인한 뒤 되돌립니다</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Start nothing new until resumed</source>
        <translation>재개할 때까지 새로 시작하지 않습니다</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속합니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stop going forward and undo what is done</source>
        <translation>진행을 멈추고 이미 한 일을 되돌립니다</translation>
    </message>
    <message>
        <source>Force end</source>
        <translation>강제 종료</translation>
    </message>
    <message>
        <source>End without undoing anything</source>
        <translation>아무것도 되돌리지 않고 끝냅니다</translation>
    </message>
    <message>
        <source>Handled outside</source>
        <translation>외부에서 처리</translation>
    </message>
    <message>
        <source>State that the undo was done by other means</source>
        <translation>다른 방법으로 되돌렸음을 기록합니다</translation>
    </message>
    <message>
        <source>The saga is being read</source>
        <translation>사가를 읽는 중입니다</translation>
    </message>
    <message>
        <source>Its history cannot be understood by this program</source>
        <translation>이 프로그램이 이해할 수 없는 이력입니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
</context>
<context>
    <name>saga::ui::CommandWords</name>
    <message numerus="yes">
        <source>Retry %n saga(s)</source>
        <translation>
            <numerusform>사가 %n개 재시도</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compensate %n saga(s)</source>
        <translation>
            <numerusform>사가 %n개 보상</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n saga(s)</source>
        <translation>
            <numerusform>사가 %n개 일시 정지</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n saga(s)</source>
        <translation>
            <numerusform>사가 %n개 재개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n saga(s)</source>
        <translation>
            <numerusform>사가 %n개 취소</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Force-end %n saga(s)</source>
        <translation>
            <numerusform>사가 %n개 강제 종료</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Compensate</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Cancel sagas</source>
        <translation>사가 취소</translation>
    </message>
    <message>
        <source>Force-end</source>
        <translation>강제 종료</translation>
    </message>
    <message>
        <source>What failed is tried again with a fresh number of attempts.</source>
        <translation>실패한 것을 새 시도 횟수로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Everything a saga has done is undone, newest step first: money and stock go back. This cannot be taken back.</source>
        <translation>사가가 한 일을 마지막 단계부터 모두 되돌려 돈과 재고가 돌아갑니다. 이 동작은 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing new is started in these sagas until they are resumed.</source>
        <translation>재개할 때까지 이 사가들은 새 단계를 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>They go on where they stand.</source>
        <translation>멈춘 곳에서 이어서 진행합니다.</translation>
    </message>
    <message>
        <source>They stop going forward, and what they have done is undone.</source>
        <translation>더 진행하지 않고, 한 일을 되돌립니다.</translation>
    </message>
    <message>
        <source>They end as FAILED and nothing is undone: money and stock stay as they are now. This cannot be taken back.</source>
        <translation>되돌리지 않고 FAILED로 끝냅니다. 돈과 재고는 지금 그대로 남습니다. 이 동작은 취소할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>saga::ui::ComparisonPanel</name>
    <message>
        <source>Both modes</source>
        <translation>두 방식</translation>
    </message>
    <message>
        <source>Both modes side by side</source>
        <translation>두 방식 나란히 비교</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 실행 중</translation>
    </message>
</context>
<context>
    <name>saga::ui::CompensationModel</name>
    <message>
        <source>Undo</source>
        <translation>되돌릴 항목</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>balance of %1</source>
        <translation>%1 잔액</translation>
    </message>
    <message>
        <source>stock of %1</source>
        <translation>%1 재고</translation>
    </message>
    <message>
        <source>%1 owned by %2</source>
        <translation>%2 보유 %1</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>매출</translation>
    </message>
    <message>
        <source>adjustments</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>held for %1</source>
        <translation>%1의 결제 보류 금액</translation>
    </message>
    <message>
        <source>at the payment gateway</source>
        <translation>결제 대행사 보관금</translation>
    </message>
    <message>
        <source>reserved of %1</source>
        <translation>%1 예약 수량</translation>
    </message>
    <message>
        <source>inventory slots reserved for %1</source>
        <translation>%1의 예약된 인벤토리 칸</translation>
    </message>
    <message>
        <source>inventory slots used by %1</source>
        <translation>%1이(가) 쓰는 인벤토리 칸</translation>
    </message>
    <message>
        <source>to undo</source>
        <translation>되돌릴 예정</translation>
    </message>
    <message>
        <source>to undo, outcome unknown</source>
        <translation>되돌릴 예정(결과 불명)</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>면제</translation>
    </message>
    <message>
        <source>undo failed</source>
        <translation>되돌리기 실패</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>되돌릴 것 없음</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>되돌릴 수 없음</translation>
    </message>
    <message>
        <source>Step and its undo</source>
        <translation>단계와 되돌리기</translation>
    </message>
    <message>
        <source>would fail: %1</source>
        <translation>실패 예상: %1</translation>
    </message>
    <message>
        <source>buyers outside the shop</source>
        <translation>상점 밖의 구매자</translation>
    </message>
</context>
<context>
    <name>saga::ui::CompensationView</name>
    <message>
        <source>First cause</source>
        <translation>최초 원인</translation>
    </message>
    <message>
        <source>Compensate</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>Retry the undo</source>
        <translation>되돌리기 재시도</translation>
    </message>
    <message>
        <source>Compensation plan, newest step first</source>
        <translation>보상 계획, 최근 단계부터</translation>
    </message>
    <message>
        <source>Compensation plan, newest first</source>
        <translation>보상 계획, 최근 순</translation>
    </message>
    <message>
        <source>%1 at %2, attempts: %3</source>
        <translation>%2 단계의 %1, 시도 %3회</translation>
    </message>
    <message>
        <source>Injected by fault rule %1.</source>
        <translation>장애 규칙 %1에 의해 주입되었습니다.</translation>
    </message>
    <message>
        <source>Nothing is left to undo.</source>
        <translation>더 되돌릴 것이 없습니다.</translation>
    </message>
    <message>
        <source>Compensate %1 of %2</source>
        <translation>%2개 중 %1개 보상</translation>
    </message>
    <message>
        <source>Steps that would be undone: %1. This is a dry run; nothing has been changed.</source>
        <translation>되돌릴 단계: %1개. 모의 실행이며 아직 아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>The engine undoes the plan as a whole, newest step first, and takes no single step out of its order. Pause holds it between two steps.</source>
        <translation>엔진은 계획 전체를 최근 단계부터 차례로 되돌리며, 한 단계만 따로 빼서 되돌리지 않습니다. 일시 정지하면 단계 사이에서 멈춥니다.</translation>
    </message>
    <message>
        <source>Why it stands</source>
        <translation>현재 상태의 이유</translation>
    </message>
    <message>
        <source>Undos that failed for good: %1. Retry, skip, or state that it was handled outside.</source>
        <translation>완전히 실패한 되돌리기 %1건. 재시도하거나 건너뛰거나 외부에서 처리했다고 기록하세요.</translation>
    </message>
</context>
<context>
    <name>saga::ui::CouponDetail</name>
    <message>
        <source>Choose a coupon to see who has it and to change it.</source>
        <translation>쿠폰을 선택하면 보유한 사용자를 보고 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Order of at least</source>
        <translation>최소 주문 금액</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>적용 대상</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>발급</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Pieces of users</source>
        <translation>사용자별 쿠폰</translation>
    </message>
    <message>
        <source>Columns of the pieces</source>
        <translation>사용자별 쿠폰 열</translation>
    </message>
    <message>
        <source>all items</source>
        <translation>모든 아이템</translation>
    </message>
    <message>
        <source>the categories %1</source>
        <translation>분류 %1</translation>
    </message>
    <message>
        <source>the items %1</source>
        <translation>아이템 %1</translation>
    </message>
    <message>
        <source>%1 days from issue</source>
        <translation>발급 후 %1일</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>active</source>
        <translation>사용 가능</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>%1, few are left</source>
        <translation>%1, 얼마 남지 않음</translation>
    </message>
    <message>
        <source>The pieces could not be read</source>
        <translation>사용자별 쿠폰을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Nobody has it yet</source>
        <translation>아직 보유한 사용자가 없습니다</translation>
    </message>
    <message>
        <source>Issue it to a user above.</source>
        <translation>위에서 사용자에게 발급하세요.</translation>
    </message>
    <message>
        <source>Reading the pieces</source>
        <translation>사용자별 쿠폰을 읽는 중</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Worth, validity, target and number of pieces</source>
        <translation>할인, 유효 기간, 적용 대상, 발급 수량</translation>
    </message>
</context>
<context>
    <name>saga::ui::CouponEditForm</name>
    <message>
        <source>Show users</source>
        <translation>사용자 보기</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>발급</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>회수</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Gets one piece</source>
        <translation>쿠폰 하나를 받습니다</translation>
    </message>
    <message>
        <source>Loses the piece</source>
        <translation>가진 쿠폰을 잃습니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::CouponForm</name>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>적용 대상</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Make the coupon</source>
        <translation>쿠폰 만들기</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>비율 할인</translation>
    </message>
    <message>
        <source>Fixed amount</source>
        <translation>정액 할인</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>모든 아이템</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>active</source>
        <translation>사용 가능</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>2026-03-01, or with a time of day 2026-03-01T09:00:00+09:00</source>
        <translation>2026-03-01 또는 시각까지 2026-03-01T09:00:00+09:00</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>비율(%)</translation>
    </message>
    <message>
        <source>At most, 0: no limit</source>
        <translation>최대 할인(0: 제한 없음)</translation>
    </message>
    <message>
        <source>Order of at least</source>
        <translation>최소 주문 금액</translation>
    </message>
    <message>
        <source>Pieces to issue</source>
        <translation>발급 수량</translation>
    </message>
    <message>
        <source>Which, separated by commas</source>
        <translation>대상(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Days from issue, 0: until below</source>
        <translation>발급 후 일수(0: 아래 종료일까지)</translation>
    </message>
    <message>
        <source>Valid from (optional)</source>
        <translation>시작일(선택)</translation>
    </message>
    <message>
        <source>Valid until (optional)</source>
        <translation>종료일(선택)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>새 쿠폰</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Name it; this is empty</source>
        <translation>비어 있습니다. 이름을 입력하세요</translation>
    </message>
    <message>
        <source>Longer than %1 bytes</source>
        <translation>%1바이트보다 깁니다</translation>
    </message>
    <message>
        <source>Name at least one</source>
        <translation>하나 이상 입력하세요</translation>
    </message>
    <message>
        <source>Write it like 2026-03-01</source>
        <translation>2026-03-01 형식으로 입력하세요</translation>
    </message>
    <message>
        <source>Needed when no days are given</source>
        <translation>일수가 없으면 필요합니다</translation>
    </message>
    <message>
        <source>Must be after the beginning</source>
        <translation>시작일보다 뒤여야 합니다</translation>
    </message>
    <message>
        <source>The coupon is on its way</source>
        <translation>쿠폰을 만드는 중입니다</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>만듦: %1</translation>
    </message>
    <message>
        <source>The pieces that users have follow the change at once, but keep the day on which they end. Orders that run keep their discount.</source>
        <translation>사용자가 가진 쿠폰에도 변경이 바로 적용되지만 만료일은 그대로입니다. 진행 중인 주문의 할인은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 변경</translation>
    </message>
    <message>
        <source>Change the coupon</source>
        <translation>쿠폰 변경</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>변경함: %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::CouponPieceModel</name>
    <message>
        <source>active</source>
        <translation>사용 가능</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>used</source>
        <translation>사용됨</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>회수됨</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>발급</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>만료</translation>
    </message>
</context>
<context>
    <name>saga::ui::CouponTableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, 최대 %2</translation>
    </message>
    <message>
        <source>%1, few are left</source>
        <translation>%1, 얼마 남지 않음</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최소 금액</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>발급</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>사용 가능</translation>
    </message>
</context>
<context>
    <name>saga::ui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>Purchase log</source>
        <translation>구매 기록</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Kinds of data</source>
        <translation>데이터 종류</translation>
    </message>
    <message>
        <source>What the shop holds, why it holds it, and changes by hand with a reason.</source>
        <translation>상점이 가진 것과 그 까닭을 보고, 사유를 남기며 직접 변경합니다.</translation>
    </message>
    <message>
        <source>Find users by id, with * and ?</source>
        <translation>ID로 사용자 찾기(*, ? 사용)</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>아직 사용자가 없습니다</translation>
    </message>
    <message>
        <source>The demo shop brings some: open the palette and load it.</source>
        <translation>명령 팔레트에서 데모 상점을 불러오면 생깁니다.</translation>
    </message>
    <message>
        <source>Find items by id, with * and ?</source>
        <translation>ID로 아이템 찾기(*, ? 사용)</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>아직 아이템이 없습니다</translation>
    </message>
    <message>
        <source>Of this user, by the whole id</source>
        <translation>사용자 ID 전체로 찾기</translation>
    </message>
    <message>
        <source>Nothing in the log yet</source>
        <translation>아직 기록이 없습니다</translation>
    </message>
    <message>
        <source>The third step of a purchase writes here.</source>
        <translation>구매의 세 번째 단계가 여기에 기록합니다.</translation>
    </message>
    <message>
        <source>To this user, by the whole id</source>
        <translation>사용자 ID 전체로 찾기</translation>
    </message>
    <message>
        <source>No notices yet</source>
        <translation>아직 알림이 없습니다</translation>
    </message>
    <message>
        <source>What users are told about their purchases stands here.</source>
        <translation>구매에 대해 사용자에게 알린 내용이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>아직 주문이 없습니다</translation>
    </message>
    <message>
        <source>The purchase desk has a view that orders several items at once.</source>
        <translation>구매 데스크의 주문 보기에서 여러 아이템을 한 번에 주문할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was reserved yet</source>
        <translation>아직 예약이 없습니다</translation>
    </message>
    <message>
        <source>An order keeps money, inventory slots and pieces until it is confirmed.</source>
        <translation>주문은 확정될 때까지 금액, 인벤토리 칸, 재고를 예약합니다.</translation>
    </message>
    <message>
        <source>Find coupons by code, with * and ?</source>
        <translation>코드로 쿠폰 찾기(*, ? 사용)</translation>
    </message>
    <message>
        <source>No coupons yet</source>
        <translation>아직 쿠폰이 없습니다</translation>
    </message>
    <message>
        <source>Make one below, or load the demo shop from the palette.</source>
        <translation>아래에서 만들거나 팔레트에서 데모 상점을 불러오세요.</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>새 쿠폰</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>No channel out of the program is configured: users find their notices in the program alone.</source>
        <translation>프로그램 밖으로 나가는 채널이 설정되지 않아, 사용자는 알림을 프로그램 안에서만 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Notices leave by: %1</source>
        <translation>알림이 나가는 곳: %1</translation>
    </message>
    <message>
        <source>Checkouts</source>
        <translation>체크아웃</translation>
    </message>
    <message>
        <source>Of this buyer, by the whole id</source>
        <translation>이 구매자의 것만, 전체 ID로</translation>
    </message>
    <message>
        <source>No checkouts yet</source>
        <translation>아직 체크아웃이 없습니다</translation>
    </message>
    <message>
        <source>The purchase desk has a view that checks out any goods.</source>
        <translation>구매 데스크의 체크아웃 보기에서 어떤 상품이든 주문할 수 있습니다.</translation>
    </message>
    <message>
        <source>Rebuild the projections…</source>
        <translation>프로젝션 다시 만들기…</translation>
    </message>
    <message>
        <source>Of this user, or one order, by the whole id</source>
        <translation>사용자 또는 주문의 전체 ID로 찾기</translation>
    </message>
</context>
<context>
    <name>saga::ui::DataTable</name>
    <message>
        <source>New rows</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>Scrolls to the top and shows them</source>
        <translation>맨 위로 올라가 새 항목을 보여 줍니다</translation>
    </message>
    <message>
        <source>Columns of: %1</source>
        <translation>열: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The rows could not be read</source>
        <translation>항목을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>항목을 읽는 중</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾지 못했습니다</translation>
    </message>
    <message>
        <source>No row matches %1.</source>
        <translation>%1에 맞는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>saga::ui::DeadLetterGroupModel</name>
    <message>
        <source>Every cause</source>
        <translation>모든 원인</translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <translation>%1, 미처리 %2개</translation>
    </message>
    <message>
        <source>%1, %2, %3 open</source>
        <translation>%1, %2, 미처리 %3개</translation>
    </message>
</context>
<context>
    <name>saga::ui::DeadLetterModel</name>
    <message>
        <source>open</source>
        <translation>미처리</translation>
    </message>
    <message>
        <source>re-driven</source>
        <translation>재처리됨</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>폐기됨</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>핸들러</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>saga::ui::DeadLetterRun</name>
    <message numerus="yes">
        <source>Re-drive %n dead letter(s)</source>
        <translation>
            <numerusform>데드레터 %n개 재처리</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n dead letter(s)</source>
        <translation>
            <numerusform>데드레터 %n개 폐기</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1개 완료</translation>
    </message>
    <message>
        <source>, %1 refused</source>
        <translation>, %1개 거부</translation>
    </message>
</context>
<context>
    <name>saga::ui::DeadLettersPage</name>
    <message>
        <source>Dead letters</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Events that a handler gave up on, or that nobody expected. Their sagas wait.</source>
        <translation>핸들러가 처리를 포기했거나 아무도 기다리지 않던 이벤트입니다. 해당 사가는 멈춰서 기다립니다.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>미처리</translation>
    </message>
    <message>
        <source>Re-driven</source>
        <translation>재처리됨</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>폐기됨</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>Open, by cause</source>
        <translation>원인별 미처리</translation>
    </message>
    <message>
        <source>Of this saga, by the whole id</source>
        <translation>이 사가의 것만 (전체 ID 입력)</translation>
    </message>
    <message>
        <source>No dead letters</source>
        <translation>데드레터가 없습니다</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>연결이 끊겼습니다</translation>
    </message>
    <message>
        <source>Others are being worked on</source>
        <translation>다른 데드레터를 처리하는 중입니다</translation>
    </message>
    <message numerus="yes">
        <source>Re-drive %n selected…</source>
        <translation>
            <numerusform>선택한 %n개 재처리…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n selected…</source>
        <translation>
            <numerusform>선택한 %n개 폐기…</numerusform>
        </translation>
    </message>
    <message>
        <source>Re-drive all %1…</source>
        <translation>전체 %1개 재처리…</translation>
    </message>
    <message>
        <source>Re-drive all %1 of this cause…</source>
        <translation>이 원인의 %1개 모두 재처리…</translation>
    </message>
    <message>
        <source>None of them is open</source>
        <translation>미처리 상태인 것이 없습니다</translation>
    </message>
    <message>
        <source>The connection is lost. The rows are as they were %1, at %2.</source>
        <translation>연결이 끊겼습니다. 목록은 %1(%2) 기준입니다.</translation>
    </message>
    <message numerus="yes">
        <source>Re-drive %n dead letter(s)?</source>
        <translation>
            <numerusform>데드레터 %n개를 재처리할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is delivered to its handler once more. What was done already is not done again. What fails again becomes a dead letter again.</source>
        <translation>각 이벤트를 핸들러에 한 번 더 전달합니다. 이미 끝난 일은 되풀이하지 않으며, 다시 실패하면 다시 데드레터가 됩니다.</translation>
    </message>
    <message>
        <source>Re-drive %1</source>
        <translation>%1개 재처리</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n dead letter(s)?</source>
        <translation>
            <numerusform>데드레터 %n개를 폐기할까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are never delivered. Their sagas stay where they are until somebody retries, compensates or ends them.</source>
        <translation>다시는 전달하지 않습니다. 해당 사가는 누군가 재시도하거나 보상하거나 끝낼 때까지 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation>%1개 폐기</translation>
    </message>
    <message>
        <source>The event is on its way to its handler again</source>
        <translation>이벤트를 핸들러에 다시 보냈습니다</translation>
    </message>
    <message>
        <source>The dead letter is discarded</source>
        <translation>데드레터를 폐기했습니다</translation>
    </message>
    <message>
        <source>No event waits for a decision.</source>
        <translation>결정을 기다리는 이벤트가 없습니다.</translation>
    </message>
</context>
<context>
    <name>saga::ui::DefaultModeBar</name>
    <message>
        <source>Default mode</source>
        <translation>기본 방식</translation>
    </message>
    <message>
        <source>New sagas that name no mode run in %1; those that run end as they began</source>
        <translation>방식을 정하지 않은 새 사가는 %1 방식으로 실행됩니다. 실행 중인 사가는 시작한 방식으로 끝납니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::DefinitionDiff</name>
    <message>
        <source>Changes only</source>
        <translation>바뀐 줄만</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>이전 버전</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>새 버전</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Columns of the differences</source>
        <translation>차이 표의 열</translation>
    </message>
    <message>
        <source>edited text</source>
        <translation>편집한 본문</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>버전 %1</translation>
    </message>
    <message>
        <source>There is one version</source>
        <translation>버전이 하나뿐입니다</translation>
    </message>
    <message>
        <source>Edit the text, or publish another version, to see what is different.</source>
        <translation>본문을 고치거나 다른 버전을 게시하면 차이를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>차이 없음</translation>
    </message>
    <message>
        <source>+%1 −%2 lines</source>
        <translation>+%1 −%2줄</translation>
    </message>
</context>
<context>
    <name>saga::ui::DefinitionEditor</name>
    <message>
        <source>Publish…</source>
        <translation>게시…</translation>
    </message>
    <message>
        <source>New sagas begin with this version from then on</source>
        <translation>그때부터 새 사가는 이 버전으로 시작합니다</translation>
    </message>
    <message>
        <source>Raise version</source>
        <translation>버전 올리기</translation>
    </message>
    <message>
        <source>Sets the version in the text to the next one</source>
        <translation>본문의 버전을 다음 번호로 바꿉니다</translation>
    </message>
    <message>
        <source>Give up changes</source>
        <translation>변경 버리기</translation>
    </message>
    <message>
        <source>Back to the text as it is published</source>
        <translation>게시된 본문으로 되돌립니다</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Replaces the text by that of a file</source>
        <translation>본문을 파일 내용으로 바꿉니다</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Writes the text to a file</source>
        <translation>본문을 파일에 씁니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copies the whole text</source>
        <translation>본문 전체를 복사합니다</translation>
    </message>
    <message>
        <source>Text of the definition</source>
        <translation>정의 본문</translation>
    </message>
    <message>
        <source>Problems of the text</source>
        <translation>본문의 문제</translation>
    </message>
    <message>
        <source>Columns of the problems</source>
        <translation>문제 표의 열</translation>
    </message>
    <message>
        <source>Graph of the text</source>
        <translation>본문의 그래프</translation>
    </message>
    <message>
        <source>The text could not be checked. %1</source>
        <translation>본문을 검사하지 못했습니다. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>No definition is chosen</source>
        <translation>선택한 정의가 없습니다</translation>
    </message>
    <message>
        <source>It is being published</source>
        <translation>게시하는 중입니다</translation>
    </message>
    <message>
        <source>The text is published as it stands</source>
        <translation>본문이 게시된 것과 같습니다</translation>
    </message>
    <message>
        <source>The text is being checked</source>
        <translation>본문을 검사하는 중입니다</translation>
    </message>
    <message>
        <source>The text has problems</source>
        <translation>본문에 문제가 있습니다</translation>
    </message>
    <message>
        <source>%1 is at version %2; the next one is %3</source>
        <translation>%1의 버전은 %2이며 다음은 %3입니다</translation>
    </message>
    <message>
        <source>No text to change</source>
        <translation>바꿀 본문이 없습니다</translation>
    </message>
    <message>
        <source>It is the next version already</source>
        <translation>이미 다음 버전입니다</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>바뀐 것이 없습니다</translation>
    </message>
    <message>
        <source>Checking the text</source>
        <translation>본문 검사 중</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s); a click goes there. The graph shows the last text that was right.</source>
        <translation>
            <numerusform>문제 %n개. 누르면 그 자리로 갑니다. 그래프는 마지막으로 올바른 본문을 보여 줍니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %1 version %2, %n step(s), runs in both modes</source>
        <translation>
            <numerusform>✓ %1 버전 %2, 단계 %n개, 두 방식 모두 가능</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %1 version %2, %n step(s), needs a conductor: %3</source>
        <translation>
            <numerusform>✓ %1 버전 %2, 단계 %n개, 오케스트레이션만 가능: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The text names no version</source>
        <translation>본문에 버전이 없습니다</translation>
    </message>
    <message>
        <source>Give up the changes of %1 version %2?</source>
        <translation>%1 버전 %2의 변경을 버릴까요?</translation>
    </message>
    <message>
        <source>The text becomes that of the published version again. Your changes are lost.</source>
        <translation>본문이 게시된 버전의 것으로 돌아가고 변경한 내용은 사라집니다.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Definitions (*.json)</source>
        <translation>정의 (*.json)</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1을(를) 열었습니다</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>본문을 복사했습니다</translation>
    </message>
    <message>
        <source>%1 version %2</source>
        <translation>%1 버전 %2</translation>
    </message>
    <message>
        <source>It is a new definition: sagas of it can be started from then on.</source>
        <translation>새 정의입니다. 그때부터 이 정의의 사가를 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>New sagas begin with it. Running ones keep the version they began with: %1 now.</source>
        <translation>새 사가는 이 버전으로 시작합니다. 실행 중인 사가 %1개는 시작한 버전을 유지합니다.</translation>
    </message>
    <message>
        <source>It runs in orchestration only: %1</source>
        <translation>오케스트레이션에서만 실행됩니다: %1</translation>
    </message>
    <message>
        <source>A published version cannot be changed or taken back.</source>
        <translation>게시한 버전은 바꾸거나 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Publish %1?</source>
        <translation>%1을(를) 게시할까요?</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>게시</translation>
    </message>
    <message>
        <source>Not published. %1</source>
        <translation>게시하지 못했습니다. %1</translation>
    </message>
    <message>
        <source>Published: %1 version %2</source>
        <translation>게시함: %1 버전 %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::DefinitionGraph</name>
    <message>
        <source>Sagas of this definition</source>
        <translation>이 정의의 사가</translation>
    </message>
    <message>
        <source>Opens the list of sagas with this definition</source>
        <translation>이 정의의 사가 목록을 엽니다</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>%1로</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>게시</translation>
    </message>
    <message>
        <source>By</source>
        <translation>게시자</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>이벤트 유형</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>orchestration and choreography</source>
        <translation>오케스트레이션과 코레오그래피</translation>
    </message>
    <message>
        <source>orchestration only: %1</source>
        <translation>오케스트레이션만: %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Child saga</source>
        <translation>하위 사가</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>신호</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>none: nothing takes it back</source>
        <translation>없음: 되돌리지 않습니다</translation>
    </message>
    <message>
        <source>After</source>
        <translation>앞 단계</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>제한 시간</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>피벗</translation>
    </message>
    <message>
        <source>after it only forward</source>
        <translation>이후에는 앞으로만 진행</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>선택 단계</translation>
    </message>
    <message>
        <source>a failure does not fail the saga</source>
        <translation>실패해도 사가는 실패하지 않습니다</translation>
    </message>
    <message>
        <source>On success</source>
        <translation>성공하면</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>실패하면</translation>
    </message>
    <message>
        <source>When undone</source>
        <translation>되돌리면</translation>
    </message>
</context>
<context>
    <name>saga::ui::DefinitionGraphPainter</name>
    <message>
        <source>child saga %1</source>
        <translation>하위 사가 %1</translation>
    </message>
    <message>
        <source>waits for the signal %1</source>
        <translation>신호 %1을(를) 기다림</translation>
    </message>
    <message>
        <source>only when %1</source>
        <translation>조건: %1</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 뒤</translation>
    </message>
    <message>
        <source>pivot</source>
        <translation>피벗</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>does %1</source>
        <translation>작업 %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 다음</translation>
    </message>
    <message>
        <source>nothing takes it back</source>
        <translation>되돌리는 것이 없음</translation>
    </message>
    <message>
        <source>taken back by %1</source>
        <translation>%1(으)로 되돌림</translation>
    </message>
</context>
<context>
    <name>saga::ui::DefinitionGraphView</name>
    <message>
        <source>Graph of the steps</source>
        <translation>단계 그래프</translation>
    </message>
</context>
<context>
    <name>saga::ui::DefinitionListModel</name>
    <message>
        <source>Edited, not published</source>
        <translation>편집했으나 게시하지 않음</translation>
    </message>
    <message>
        <source>version %1, edited, not published</source>
        <translation>버전 %1, 편집했으나 게시하지 않음</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>버전 %1</translation>
    </message>
    <message>
        <source>running: %1</source>
        <translation>실행 중: %1</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>게시</translation>
    </message>
</context>
<context>
    <name>saga::ui::DefinitionsPage</name>
    <message>
        <source>Definitions</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>What sagas are made of. A running saga keeps the version it began with.</source>
        <translation>사가를 이루는 단계입니다. 실행 중인 사가는 시작한 버전을 유지합니다.</translation>
    </message>
    <message>
        <source>Definitions and their versions</source>
        <translation>정의와 버전</translation>
    </message>
    <message>
        <source>Columns of the definitions</source>
        <translation>정의 표의 열</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Start a saga</source>
        <translation>사가 시작</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>참여자</translation>
    </message>
    <message>
        <source>Text •</source>
        <translation>본문 •</translation>
    </message>
    <message>
        <source>Participants, in trouble: %1</source>
        <translation>참여자, 문제 %1</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>연결이 없습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The definitions could not be read</source>
        <translation>정의를 읽지 못했습니다</translation>
    </message>
    <message>
        <source>No definition is published</source>
        <translation>게시된 정의가 없습니다</translation>
    </message>
    <message>
        <source>Publish one with sagactl definition publish FILE.</source>
        <translation>sagactl definition publish FILE 명령으로 게시하세요.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Reading the definitions</source>
        <translation>정의를 읽는 중</translation>
    </message>
    <message>
        <source>Shown as of %1, %2. %3</source>
        <translation>%1 기준(%2)입니다. %3</translation>
    </message>
</context>
<context>
    <name>saga::ui::DeskView</name>
    <message>
        <source>Purchases and orders of this session</source>
        <translation>이번 세션의 구매와 주문</translation>
    </message>
    <message>
        <source>Nothing ordered yet</source>
        <translation>아직 주문이 없습니다</translation>
    </message>
    <message>
        <source>This key was used before: the same order is shown, nothing was ordered again</source>
        <translation>이미 쓴 키입니다. 같은 주문을 보여 주며 다시 주문하지 않았습니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::DesktopNotices</name>
    <message>
        <source>New notices: %1</source>
        <translation>새 알림: %1건</translation>
    </message>
    <message>
        <source>The desktop takes no notifications: %1</source>
        <translation>데스크톱이 알림을 받지 않습니다: %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::DiffModel</name>
    <message>
        <source>equal lines left out</source>
        <translation>같은 줄 생략</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>추가: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>삭제: %1</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>New</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
</context>
<context>
    <name>saga::ui::DockArea</name>
    <message>
        <source>Docks</source>
        <translation>도크</translation>
    </message>
    <message>
        <source>Move the docks to the right</source>
        <translation>도크를 오른쪽으로 옮기기</translation>
    </message>
    <message>
        <source>Hide the docks</source>
        <translation>도크 숨기기</translation>
    </message>
    <message>
        <source>Move the docks below the pages</source>
        <translation>도크를 페이지 아래로 옮기기</translation>
    </message>
</context>
<context>
    <name>saga::ui::EditForm</name>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>충전</translation>
    </message>
    <message>
        <source>Deduct</source>
        <translation>차감</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>한도 설정</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>1회 한도</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>정지 해제</translation>
    </message>
    <message>
        <source>Restock</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Remove stock</source>
        <translation>재고 차감</translation>
    </message>
    <message>
        <source>Set the price</source>
        <translation>가격 설정</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>판매 중지</translation>
    </message>
    <message>
        <source>Put on sale</source>
        <translation>판매 시작</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>현재 %1</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1에서 %2로</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Set the e-mail</source>
        <translation>이메일 설정</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>saga::ui::EditFrame</name>
    <message>
        <source>Why</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Kept in the audit trail</source>
        <translation>감사 기록에 남습니다</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>선택한 항목이 없습니다</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>The change is on its way</source>
        <translation>변경하는 중입니다</translation>
    </message>
    <message>
        <source>Done: %1, %2</source>
        <translation>완료: %1, %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>saga::ui::ErrorWindow</name>
    <message>
        <source>Saga Console</source>
        <translation>Saga Console</translation>
    </message>
    <message>
        <source>The database could not be opened</source>
        <translation>데이터베이스를 열지 못했습니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>saga::ui::EventDetails</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Changes of the state</source>
        <translation>상태 변화</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>페이로드</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>원본 JSON</translation>
    </message>
    <message>
        <source>What the event changed in the state of the saga</source>
        <translation>이벤트가 사가의 상태에서 바꾼 것</translation>
    </message>
    <message>
        <source>No event is chosen</source>
        <translation>선택한 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>Choose a row above to see what it changed and what it carries.</source>
        <translation>위에서 행을 고르면 무엇이 바뀌었고 무엇을 담고 있는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Folding the history up to this event</source>
        <translation>이 이벤트까지 이력을 재생하는 중</translation>
    </message>
    <message>
        <source>The state could not be made</source>
        <translation>상태를 만들지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>A large payload</source>
        <translation>큰 페이로드</translation>
    </message>
    <message>
        <source>It has %1 KB and is opened when you ask for it.</source>
        <translation>크기가 %1 KB라서 요청할 때 엽니다.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Changes copied</source>
        <translation>상태 변화를 복사했습니다</translation>
    </message>
    <message>
        <source>Event copied as JSON</source>
        <translation>이벤트를 JSON으로 복사했습니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::EventFlowModel</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>saga::ui::EventTable</name>
    <message>
        <source>Events of the saga</source>
        <translation>사가 이벤트</translation>
    </message>
</context>
<context>
    <name>saga::ui::EventsView</name>
    <message>
        <source>All events</source>
        <translation>모든 이벤트</translation>
    </message>
    <message>
        <source>Documented order</source>
        <translation>문서화된 순서</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Injected faults</source>
        <translation>주입된 장애</translation>
    </message>
    <message>
        <source>By operators</source>
        <translation>운영자 조작</translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation>표시할 이벤트</translation>
    </message>
    <message>
        <source>Documented order: the events that the definition publishes, in the order it documents</source>
        <translation>문서화된 순서: 정의가 발행하는 이벤트를 문서에 적힌 순서대로 보여 줍니다</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>모든 단계</translation>
    </message>
    <message>
        <source>Of which step</source>
        <translation>단계 선택</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>이벤트 %2개 중 %1개</translation>
    </message>
</context>
<context>
    <name>saga::ui::Example</name>
    <message>
        <source>A purchase that works</source>
        <translation>정상 구매</translation>
    </message>
    <message>
        <source>Money and stock change, the user is told</source>
        <translation>잔액과 재고가 바뀌고 사용자에게 알림이 갑니다</translation>
    </message>
    <message>
        <source>user-456 has too little money</source>
        <translation>user-456의 잔액 부족</translation>
    </message>
    <message>
        <source>Fails at the first step; there is nothing to undo</source>
        <translation>첫 단계에서 실패하며 되돌릴 것이 없습니다</translation>
    </message>
    <message>
        <source>The item is not on sale</source>
        <translation>판매하지 않는 아이템</translation>
    </message>
    <message>
        <source>The debit is taken back</source>
        <translation>출금을 되돌립니다</translation>
    </message>
    <message>
        <source>The item is sold out</source>
        <translation>품절된 아이템</translation>
    </message>
    <message>
        <source>One error that a retry heals</source>
        <translation>재시도로 회복되는 오류</translation>
    </message>
    <message>
        <source>The second attempt of log_record succeeds</source>
        <translation>log_record의 두 번째 시도가 성공합니다</translation>
    </message>
    <message>
        <source>The purchase log is down</source>
        <translation>구매 기록 장애</translation>
    </message>
    <message>
        <source>Three attempts fail, then grant and debit are undone</source>
        <translation>세 번 모두 실패한 뒤 지급과 출금을 되돌립니다</translation>
    </message>
    <message>
        <source>An undo that fails</source>
        <translation>되돌리기 실패</translation>
    </message>
    <message>
        <source>The grant cannot be taken back: the saga waits for a person</source>
        <translation>지급을 되돌리지 못해 사가가 담당자를 기다립니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::ExampleList</name>
    <message>
        <source>ends %1 and needs attention</source>
        <translation>%1 상태로 남아 확인이 필요합니다</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>%1 상태로 끝납니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultChip</name>
    <message>
        <source>Faults are stopped and blocked</source>
        <translation>장애 주입이 중지되고 차단됨</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) active</source>
        <translation>
            <numerusform>장애 %n건 주입 중</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · until removed</source>
        <translation>%1 · 제거할 때까지</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · %2 남음</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>STOP ALL</source>
        <translation>전체 중지</translation>
    </message>
    <message>
        <source>Release the block on fault rules</source>
        <translation>장애 규칙 차단 해제</translation>
    </message>
    <message>
        <source>Stop all fault rules and block new ones</source>
        <translation>모든 장애 규칙을 중지하고 새 규칙을 차단</translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultListModel</name>
    <message>
        <source>Remove this rule</source>
        <translation>이 규칙 제거</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>적중</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>남음</translation>
    </message>
    <message>
        <source>business failure</source>
        <translation>업무 실패</translation>
    </message>
    <message>
        <source>technical error</source>
        <translation>기술 오류</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>lost reply</source>
        <translation>응답 유실</translation>
    </message>
    <message>
        <source>%1, undo</source>
        <translation>%1, 되돌리기</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>제거할 때까지</translation>
    </message>
    <message>
        <source>count reached</source>
        <translation>횟수 도달</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>시간 만료</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>유실</translation>
    </message>
    <message>
        <source>reorder</source>
        <translation>순서 바뀜</translation>
    </message>
    <message>
        <source>poison</source>
        <translation>손상</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>%1, publish</source>
        <translation>%1, 발행</translation>
    </message>
    <message>
        <source>deliver</source>
        <translation>전달</translation>
    </message>
    <message>
        <source>%1, deliver</source>
        <translation>%1, 전달</translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultPanel</name>
    <message>
        <source>Fault injection</source>
        <translation>장애 주입</translation>
    </message>
    <message>
        <source>STOP ALL</source>
        <translation>전체 중지</translation>
    </message>
    <message>
        <source>No rule yet. Every injected failure is written into the history of the saga it hit.</source>
        <translation>아직 규칙이 없습니다. 주입된 장애는 모두 해당 사가의 이력에 남습니다.</translation>
    </message>
    <message>
        <source>action</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>규칙 추가</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Held back, ms</source>
        <translation>지연(ms)</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>최대 횟수</translation>
    </message>
    <message>
        <source>Not a number of hits</source>
        <translation>횟수가 아닙니다</translation>
    </message>
    <message>
        <source>The rule is on its way</source>
        <translation>규칙을 추가하는 중입니다</translation>
    </message>
    <message>
        <source>removed at the purchase desk</source>
        <translation>구매 데스크에서 제거</translation>
    </message>
    <message>
        <source>STOP ALL is in force: no rule can be added or hit.</source>
        <translation>전체 중지 상태입니다. 규칙을 추가할 수 없고 어떤 규칙도 작동하지 않습니다.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>STOP ALL is in force; release it first</source>
        <translation>전체 중지 상태입니다. 먼저 해제하세요</translation>
    </message>
    <message>
        <source>STOP ALL is in force already</source>
        <translation>이미 전체 중지 상태입니다</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n건 작동 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>페이지 열기</translation>
    </message>
    <message>
        <source>Opens the page of failure injection</source>
        <translation>장애 주입 페이지를 엽니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultTemplate</name>
    <message>
        <source>Slow inventory</source>
        <translation>느린 재고 서비스</translation>
    </message>
    <message>
        <source>Grants take 1.5 s; purchases are late and complete.</source>
        <translation>지급에 1.5초가 걸립니다. 구매는 늦어지지만 완료됩니다.</translation>
    </message>
    <message>
        <source>10 % of grants fail</source>
        <translation>지급 10 % 실패</translation>
    </message>
    <message>
        <source>Every tenth saga fails at the grant and is taken back.</source>
        <translation>사가 열 건 중 한 건이 지급에서 실패하고 되돌려집니다.</translation>
    </message>
    <message>
        <source>Lost replies</source>
        <translation>응답 유실</translation>
    </message>
    <message>
        <source>One grant in five is done, but its answer never arrives; asking again must not grant twice.</source>
        <translation>지급 다섯 번 중 한 번은 처리되지만 응답이 오지 않습니다. 다시 요청해도 두 번 지급되면 안 됩니다.</translation>
    </message>
    <message>
        <source>Log service down</source>
        <translation>기록 서비스 장애</translation>
    </message>
    <message>
        <source>Nothing can be recorded; the grant and the debit are taken back.</source>
        <translation>기록할 수 없어 지급과 출금을 되돌립니다.</translation>
    </message>
    <message>
        <source>Notification down</source>
        <translation>알림 서비스 장애</translation>
    </message>
    <message>
        <source>Users are not told; purchases complete all the same.</source>
        <translation>사용자에게 알리지 못하지만 구매는 완료됩니다.</translation>
    </message>
    <message>
        <source>Undo of the grant fails</source>
        <translation>지급 되돌리기 실패</translation>
    </message>
    <message>
        <source>Purchases that are taken back get stuck and wait for a person. Needs a purchase that is undone.</source>
        <translation>되돌리던 구매가 멈춰 담당자를 기다립니다. 되돌리는 구매가 있어야 나타납니다.</translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultWords</name>
    <message>
        <source>Refuses %1</source>
        <translation>%1 거부</translation>
    </message>
    <message>
        <source>Refuses %1 with %2</source>
        <translation>%1 거부(%2)</translation>
    </message>
    <message>
        <source>Answers %1 with a technical error</source>
        <translation>%1에 기술 오류로 응답</translation>
    </message>
    <message>
        <source>Answers %1 with the technical error %2</source>
        <translation>%1에 기술 오류 %2로 응답</translation>
    </message>
    <message>
        <source>Holds %1 back for %2</source>
        <translation>%1 %2 지연</translation>
    </message>
    <message>
        <source>Carries out %1 and loses the answer</source>
        <translation>%1 처리 후 응답 유실</translation>
    </message>
    <message>
        <source>for %1 of the sagas</source>
        <translation>사가의 %1 대상</translation>
    </message>
    <message>
        <source>where %1</source>
        <translation>조건 %1</translation>
    </message>
    <message numerus="yes">
        <source>at most %n time(s)</source>
        <translation>
            <numerusform>최대 %n회</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 동안</translation>
    </message>
    <message>
        <source>until it is removed</source>
        <translation>제거할 때까지</translation>
    </message>
    <message>
        <source>The step is only late: its time limit is longer than that.</source>
        <translation>단계가 늦어질 뿐입니다. 제한 시간이 그보다 깁니다.</translation>
    </message>
    <message>
        <source>A saga whose undo fails for good waits for a person; once the rule is gone, Retry ends it.</source>
        <translation>되돌리기에 끝내 실패한 사가는 담당자를 기다립니다. 규칙이 사라진 뒤 재시도하면 끝납니다.</translation>
    </message>
    <message>
        <source>Fewer hits than attempts: a retry succeeds and the purchase completes.</source>
        <translation>적중이 시도 횟수보다 적어 재시도가 성공하고 구매가 완료됩니다.</translation>
    </message>
    <message>
        <source>The purchase completes all the same; the notice is recorded as failed.</source>
        <translation>구매는 그대로 완료되고, 알림은 실패로 기록됩니다.</translation>
    </message>
    <message>
        <source>A saga that is hit each time ends FAILED: there was nothing to undo.</source>
        <translation>매번 적중한 사가는 FAILED로 끝납니다. 되돌릴 것이 없었습니다.</translation>
    </message>
    <message>
        <source>A saga that is hit each time ends COMPENSATED: what was done is taken back.</source>
        <translation>매번 적중한 사가는 COMPENSATED로 끝납니다. 처리한 것을 되돌립니다.</translation>
    </message>
    <message>
        <source>every undo of %1</source>
        <translation>%1의 모든 되돌리기</translation>
    </message>
    <message>
        <source>every call of %1</source>
        <translation>%1의 모든 호출</translation>
    </message>
    <message>
        <source>%1 of the undos of %2</source>
        <translation>%2 되돌리기의 %1</translation>
    </message>
    <message>
        <source>%1 of the calls of %2</source>
        <translation>%2 호출의 %1</translation>
    </message>
    <message>
        <source>every event</source>
        <translation>모든 이벤트</translation>
    </message>
    <message>
        <source>what %1 publishes</source>
        <translation>%1이(가) 발행하는 이벤트</translation>
    </message>
    <message>
        <source>what is delivered to %1</source>
        <translation>%1에 전달되는 이벤트</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>Brings %1 twice</source>
        <translation>%1 두 번 전달</translation>
    </message>
    <message>
        <source>Loses %1 once; it comes again</source>
        <translation>%1 한 번 유실, 다시 전달됨</translation>
    </message>
    <message>
        <source>Lets a later event overtake %1</source>
        <translation>나중 이벤트가 %1보다 먼저 전달됨</translation>
    </message>
    <message>
        <source>Makes %1 unreadable</source>
        <translation>%1 읽을 수 없게 손상</translation>
    </message>
    <message>
        <source>Its handler gives up and the event becomes a dead letter; driven again once the rule is gone, the saga goes on.</source>
        <translation>핸들러가 포기하고 이벤트는 데드 레터가 됩니다. 규칙을 없앤 뒤 다시 처리하면 사가가 계속됩니다.</translation>
    </message>
    <message>
        <source>The saga ends as it would without the rule.</source>
        <translation>사가는 규칙이 없을 때와 똑같이 끝납니다.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultsPage</name>
    <message>
        <source>Failure injection</source>
        <translation>장애 주입</translation>
    </message>
    <message>
        <source>Every injected failure is written into the history of the saga it hit.</source>
        <translation>주입된 장애는 모두 해당 사가의 이력에 남습니다.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Failures worth trying; one fills in the editor and starts nothing</source>
        <translation>시험해 볼 만한 장애입니다. 편집기만 채우고 시작하지는 않습니다</translation>
    </message>
    <message>
        <source>STOP ALL</source>
        <translation>전체 중지</translation>
    </message>
    <message>
        <source>Ends every rule and blocks new ones (Ctrl+Shift+X)</source>
        <translation>모든 규칙을 종료하고 새 규칙을 차단합니다(Ctrl+Shift+X)</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>새 규칙</translation>
    </message>
    <message>
        <source>Steady state</source>
        <translation>정상 상태</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Into the editor</source>
        <translation>편집기로</translation>
    </message>
    <message>
        <source>Fills in the editor with the selected rule</source>
        <translation>선택한 규칙으로 편집기를 채웁니다</translation>
    </message>
    <message>
        <source>STOP ALL is in force: no rule can be added or hit. Release allows new rules; those that were stopped stay ended.</source>
        <translation>전체 중지 상태입니다. 규칙을 추가할 수 없고 어떤 규칙도 작동하지 않습니다. 해제하면 새 규칙을 추가할 수 있으며, 중지된 규칙은 종료된 채로 남습니다.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>STOP ALL is in force already</source>
        <translation>이미 전체 중지 상태입니다</translation>
    </message>
    <message>
        <source>STOP ALL is in force; release it first</source>
        <translation>전체 중지 상태입니다. 먼저 해제하세요</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n개 작동 중</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules could not be read</source>
        <translation>규칙을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>아직 규칙이 없습니다</translation>
    </message>
    <message>
        <source>Start one at the left, or take a template.</source>
        <translation>왼쪽에서 시작하거나 템플릿을 고르세요.</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>규칙을 읽는 중</translation>
    </message>
    <message>
        <source>%1: %2 Started at %3 by %4.</source>
        <translation>%1: %2 %3에 %4 님이 시작.</translation>
    </message>
    <message>
        <source>Ended at %1: %2.</source>
        <translation>%1에 종료: %2.</translation>
    </message>
    <message>
        <source>Remove the rule “%1”?</source>
        <translation>규칙 “%1”을(를) 제거할까요?</translation>
    </message>
    <message>
        <source>It hits nothing more. Sagas that were hit go on by themselves: what failed is retried or compensated.</source>
        <translation>더 이상 작동하지 않습니다. 이미 영향을 받은 사가는 스스로 진행하며, 실패한 것은 재시도하거나 보상합니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>removed by hand</source>
        <translation>직접 제거</translation>
    </message>
    <message>
        <source>Rule removed: %1</source>
        <translation>규칙 제거됨: %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::FieldChecks</name>
    <message>
        <source>Name one; this is empty</source>
        <translation>비어 있습니다. 하나를 입력하세요</translation>
    </message>
    <message>
        <source>Longer than %1 bytes</source>
        <translation>%1바이트보다 깁니다</translation>
    </message>
    <message>
        <source>Not a whole number</source>
        <translation>정수가 아닙니다</translation>
    </message>
    <message>
        <source>Must be %1 or more</source>
        <translation>%1 이상이어야 합니다</translation>
    </message>
    <message>
        <source>Must be at most %1</source>
        <translation>%1 이하여야 합니다</translation>
    </message>
    <message>
        <source>Say why; it is kept in the audit trail</source>
        <translation>사유를 적어 주세요. 감사 기록에 남습니다</translation>
    </message>
    <message>
        <source>Not an address such as mina@mail.example</source>
        <translation>mina@mail.example 같은 주소가 아닙니다</translation>
    </message>
    <message>
        <source>Must not be empty</source>
        <translation>비워 둘 수 없습니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::FilterCompletion</name>
    <message>
        <source>Words that can stand here</source>
        <translation>여기에 쓸 수 있는 단어</translation>
    </message>
</context>
<context>
    <name>saga::ui::FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
</context>
<context>
    <name>saga::ui::FlowMapPainter</name>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, 실패 %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::FlowMapPanel</name>
    <message>
        <source>Definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>Subscriptions: which handler hears which event</source>
        <translation>구독: 어느 핸들러가 어느 이벤트를 받는지</translation>
    </message>
    <message>
        <source>The connection is lost. The figures are those of before.</source>
        <translation>연결이 끊겼습니다. 수치는 끊기기 전의 것입니다.</translation>
    </message>
    <message>
        <source>Outbox: %1 not handled yet · figures since the engine started</source>
        <translation>아웃박스: 미처리 %1개 · 수치는 엔진 시작 이후 기준</translation>
    </message>
    <message>
        <source>It runs with a conductor alone</source>
        <translation>오케스트레이션으로만 실행됩니다</translation>
    </message>
    <message>
        <source>No handler subscribes to an event of this definition.</source>
        <translation>이 정의의 이벤트를 구독하는 핸들러가 없습니다.</translation>
    </message>
    <message>
        <source>The definitions could not be read</source>
        <translation>정의를 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>연결이 끊겼습니다</translation>
    </message>
    <message>
        <source>The map appears as soon as the engine answers again.</source>
        <translation>엔진이 다시 응답하면 지도가 나타납니다.</translation>
    </message>
    <message>
        <source>No definitions yet</source>
        <translation>아직 정의가 없습니다</translation>
    </message>
    <message>
        <source>A definition that is published has its map here.</source>
        <translation>정의를 게시하면 여기에 지도가 나타납니다.</translation>
    </message>
    <message>
        <source>Reading the definitions</source>
        <translation>정의를 읽는 중</translation>
    </message>
    <message>
        <source>Solid: calls · dashed: compensations · figures since the window was opened</source>
        <translation>실선: 호출 · 점선: 보상 · 수치는 창을 연 이후 기준</translation>
    </message>
</context>
<context>
    <name>saga::ui::FlowMapView</name>
    <message>
        <source>Map of services and topics</source>
        <translation>서비스와 토픽 지도</translation>
    </message>
    <message>
        <source>%1 to %2, to undo</source>
        <translation>%1에서 %2(으)로, 되돌리기</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1에서 %2(으)로</translation>
    </message>
    <message>
        <source>%1: nothing counted</source>
        <translation>%1: 집계된 것 없음</translation>
    </message>
    <message>
        <source>%1: %2, %3 in all</source>
        <translation>%1: %2, 모두 %3개</translation>
    </message>
</context>
<context>
    <name>saga::ui::FlowMaps</name>
    <message>
        <source>%1 handled</source>
        <translation>처리 %1개</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>대기 %1개</translation>
    </message>
    <message>
        <source>%1 repeated</source>
        <translation>중복 %1개</translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>다시 %1</translation>
    </message>
    <message>
        <source>nothing handled yet</source>
        <translation>아직 처리한 것 없음</translation>
    </message>
    <message>
        <source>%1 to the dead letters</source>
        <translation>데드레터로 %1개</translation>
    </message>
    <message>
        <source>%1 published</source>
        <translation>발행 %1개</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>a new saga</source>
        <translation>새 사가</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1건/초</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>calls step after step</source>
        <translation>단계를 차례로 호출</translation>
    </message>
</context>
<context>
    <name>saga::ui::FlowPage</name>
    <message>
        <source>Event flow</source>
        <translation>이벤트 흐름</translation>
    </message>
    <message>
        <source>Views of the event flow</source>
        <translation>이벤트 흐름의 보기</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
</context>
<context>
    <name>saga::ui::FlowStream</name>
    <message>
        <source>Filter the sagas, such as: definition = item-purchase and injected</source>
        <translation>사가 필터, 예: definition = item-purchase and injected</translation>
    </message>
    <message>
        <source>Event or step</source>
        <translation>이벤트 또는 단계</translation>
    </message>
    <message>
        <source>Kernel events</source>
        <translation>커널 이벤트</translation>
    </message>
    <message>
        <source>Shows what the engine decided too, not the public events alone</source>
        <translation>공개 이벤트뿐 아니라 엔진이 결정한 내용도 보여 줍니다</translation>
    </message>
    <message>
        <source>Goes on with the newest events</source>
        <translation>최신 이벤트부터 이어서 보여 줍니다</translation>
    </message>
    <message>
        <source>Events of every saga, the newest last</source>
        <translation>모든 사가의 이벤트, 최신이 마지막</translation>
    </message>
    <message>
        <source>Columns of the events</source>
        <translation>이벤트의 열</translation>
    </message>
    <message>
        <source>%1 of %2 events kept</source>
        <translation>이벤트 %2개 중 %1개 보관</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1개 표시</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1개 버려짐</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>새 이벤트 %1개</translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>최신으로</translation>
    </message>
    <message>
        <source>The connection is lost. No new events arrive.</source>
        <translation>연결이 끊겼습니다. 새 이벤트가 오지 않습니다.</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>연결이 끊겼습니다</translation>
    </message>
    <message>
        <source>Events appear as soon as the engine answers again.</source>
        <translation>엔진이 다시 응답하면 이벤트가 나타납니다.</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>맞는 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>The filter leaves nothing to show.</source>
        <translation>필터에 맞는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>아직 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>Whatever a saga does from now on appears here.</source>
        <translation>이제부터 사가가 하는 일이 모두 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>saga::ui::FormLine</name>
    <message>
        <source>Remove this line</source>
        <translation>이 줄 제거</translation>
    </message>
</context>
<context>
    <name>saga::ui::FormLines</name>
    <message>
        <source>Add a line</source>
        <translation>줄 추가</translation>
    </message>
    <message>
        <source>An order has at least one line</source>
        <translation>주문에는 한 줄 이상 필요합니다</translation>
    </message>
    <message>
        <source>An order has at most %1 lines</source>
        <translation>주문은 최대 %1줄입니다</translation>
    </message>
    <message>
        <source>Is in the order already; give one quantity for it</source>
        <translation>이미 주문에 있습니다. 수량을 합쳐 한 줄로 입력하세요</translation>
    </message>
</context>
<context>
    <name>saga::ui::HitList</name>
    <message>
        <source>new</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>Sagas hit by the selected rule</source>
        <translation>선택한 규칙이 적중한 사가</translation>
    </message>
    <message>
        <source>Columns of the sagas hit</source>
        <translation>적중한 사가 열</translation>
    </message>
    <message>
        <source>Open the selected saga</source>
        <translation>선택한 사가 열기</translation>
    </message>
    <message>
        <source>+%1 new</source>
        <translation>새 항목 +%1</translation>
    </message>
    <message numerus="yes">
        <source>%n saga(s)</source>
        <translation>
            <numerusform>사가 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 completed</source>
        <translation>완료 %1</translation>
    </message>
    <message>
        <source>%1 compensated</source>
        <translation>보상됨 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>실패 %1</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>진행 중 %1</translation>
    </message>
    <message>
        <source>No rule is selected</source>
        <translation>선택한 규칙이 없습니다</translation>
    </message>
    <message>
        <source>Start a rule or choose one above: the sagas it hits appear here as it happens.</source>
        <translation>규칙을 시작하거나 위에서 고르면, 적중하는 사가가 바로 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>The sagas could not be read</source>
        <translation>사가를 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>No saga was hit yet</source>
        <translation>아직 적중한 사가가 없습니다</translation>
    </message>
    <message>
        <source>“%1” hits as soon as a saga that fits comes by.</source>
        <translation>맞는 사가가 지나가면 규칙 “%1”의 장애가 바로 일어납니다.</translation>
    </message>
    <message>
        <source>Reading the sagas</source>
        <translation>사가를 읽는 중</translation>
    </message>
    <message>
        <source>%1 waiting for a person</source>
        <translation>담당자 대기 %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::ItemListModel</name>
    <message>
        <source>%1 · price %2 · stock %3</source>
        <translation>%1 · 가격 %2 · 재고 %3</translation>
    </message>
    <message>
        <source>%1 · not on sale</source>
        <translation>%1 · 판매 안 함</translation>
    </message>
</context>
<context>
    <name>saga::ui::ItemTableModel</name>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>판매</translation>
    </message>
</context>
<context>
    <name>saga::ui::LedgerModel</name>
    <message>
        <source>edit %1</source>
        <translation>직접 변경 %1</translation>
    </message>
    <message>
        <source>undo of %1</source>
        <translation>%1 되돌리기</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Moved by</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>잔액</translation>
    </message>
</context>
<context>
    <name>saga::ui::LedgerView</name>
    <message>
        <source>Ledger</source>
        <translation>원장</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Open the saga of this line</source>
        <translation>이 줄의 사가 열기</translation>
    </message>
    <message>
        <source>Lines of the ledger</source>
        <translation>원장 내역</translation>
    </message>
    <message>
        <source>Columns of the ledger</source>
        <translation>원장 열</translation>
    </message>
    <message>
        <source>An edit by hand belongs to no saga; the audit trail below says who made it</source>
        <translation>직접 변경은 사가에 속하지 않습니다. 누가 했는지는 아래 감사 기록에 있습니다</translation>
    </message>
    <message>
        <source>could not be read anew</source>
        <translation>다시 읽지 못했습니다</translation>
    </message>
    <message>
        <source>The ledger could not be read</source>
        <translation>원장을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Nothing moved yet</source>
        <translation>아직 변동이 없습니다</translation>
    </message>
    <message>
        <source>The first posting stands here as soon as it is made.</source>
        <translation>첫 변동이 생기면 바로 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>원장을 읽는 중</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n line(s)</source>
        <translation>
            <numerusform>최근 %n줄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), the sum is the balance</source>
        <translation>
            <numerusform>%n줄, 합계가 잔액과 같음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), the sum is not the balance</source>
        <translation>
            <numerusform>%n줄, 합계가 잔액과 다름</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::LetterDetail</name>
    <message>
        <source>No dead letter is chosen</source>
        <translation>선택한 데드레터가 없습니다</translation>
    </message>
    <message>
        <source>Choose a row to see its message, its cause, and what can be done.</source>
        <translation>행을 고르면 메시지와 원인, 할 수 있는 일이 나타납니다.</translation>
    </message>
    <message>
        <source>Re-drive…</source>
        <translation>재처리…</translation>
    </message>
    <message>
        <source>Delivers it to its handler once more, with the message as it is</source>
        <translation>메시지를 그대로 두고 핸들러에 한 번 더 전달합니다</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>폐기…</translation>
    </message>
    <message>
        <source>Gives it up for good, with a reason</source>
        <translation>사유를 남기고 완전히 폐기합니다</translation>
    </message>
    <message>
        <source>Open the saga</source>
        <translation>사가 열기</translation>
    </message>
    <message>
        <source>Views of the message</source>
        <translation>메시지 보기</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Message as it was delivered</source>
        <translation>전달된 그대로의 메시지</translation>
    </message>
    <message>
        <source>Edited message</source>
        <translation>편집한 메시지</translation>
    </message>
    <message>
        <source>Re-drive with this message…</source>
        <translation>이 메시지로 재처리…</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>%1, number %2 of its saga</source>
        <translation>%1, 사가의 %2번째</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>핸들러</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>포기</translation>
    </message>
    <message numerus="yes">
        <source>%1, after %n deliveries</source>
        <translation>
            <numerusform>%1, %n번 전달한 뒤</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>By</source>
        <translation>실행자</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>edited before it was driven again</source>
        <translation>편집한 뒤 재처리함</translation>
    </message>
    <message>
        <source>It is %1 already</source>
        <translation>이미 %1 상태입니다</translation>
    </message>
    <message>
        <source>Change the message, then drive it again.</source>
        <translation>메시지를 고친 다음 재처리하십시오.</translation>
    </message>
    <message>
        <source>It can be delivered in the place of the message.</source>
        <translation>원래 메시지 대신 전달할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>바뀐 내용이 없습니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::LinesForm</name>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>합계: %1</translation>
    </message>
    <message>
        <source>Total: not known yet</source>
        <translation>합계: 아직 알 수 없음</translation>
    </message>
    <message>
        <source>Waiting for acceptance</source>
        <translation>접수 대기 중</translation>
    </message>
    <message>
        <source>The order is on its way</source>
        <translation>주문하는 중입니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::LoadChip</name>
    <message>
        <source>Load %1 /s · %2 left</source>
        <translation>부하 %1건/초 · %2 남음</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop the load</source>
        <translation>부하 중지</translation>
    </message>
</context>
<context>
    <name>saga::ui::LoadComparison</name>
    <message>
        <source>Compare both modes under load</source>
        <translation>부하를 걸어 두 방식 비교</translation>
    </message>
    <message>
        <source>%1: p95 %2</source>
        <translation>%1: p95 %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::LoadComparisonModel</name>
    <message>
        <source>Settled a second</source>
        <translation>초당 완결</translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation>지연 p50</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>지연 p95</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>지연 p99</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Compensated</source>
        <translation>보상됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1건/초</translation>
    </message>
    <message>
        <source>The better of the two</source>
        <translation>둘 중 나은 쪽</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>항목</translation>
    </message>
</context>
<context>
    <name>saga::ui::LoadForm</name>
    <message>
        <source>There is no %1</source>
        <translation>%1은(는) 없습니다</translation>
    </message>
    <message>
        <source>Purchases a second</source>
        <translation>초당 구매</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>동시 구매</translation>
    </message>
    <message>
        <source>Duration, s</source>
        <translation>시간(초)</translation>
    </message>
    <message>
        <source>Ramp, s</source>
        <translation>증가 시간(초)</translation>
    </message>
    <message>
        <source>Wrong price, %</source>
        <translation>잘못된 금액(%)</translation>
    </message>
    <message>
        <source>Pieces, up to</source>
        <translation>최대 수량</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Equal seeds draw equal purchases</source>
        <translation>시드가 같으면 같은 구매를 만듭니다</translation>
    </message>
    <message>
        <source>The load grows to its full size over this time</source>
        <translation>이 시간 동안 부하가 설정값까지 늘어납니다</translation>
    </message>
    <message>
        <source>So many are asked for at a wrong price, so that they fail and are compensated</source>
        <translation>이 비율만큼 잘못된 금액으로 요청해 실패하고 보상되게 합니다</translation>
    </message>
    <message>
        <source>every active user</source>
        <translation>이용 중인 모든 사용자</translation>
    </message>
    <message>
        <source>every item on sale</source>
        <translation>판매 중인 모든 아이템</translation>
    </message>
    <message>
        <source>Users, separated by commas</source>
        <translation>사용자(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Items, separated by commas</source>
        <translation>아이템(쉼표로 구분)</translation>
    </message>
    <message>
        <source>Start load</source>
        <translation>부하 시작</translation>
    </message>
    <message>
        <source>At a rate</source>
        <translation>초당 건수로</translation>
    </message>
    <message>
        <source>So many at a time</source>
        <translation>동시 건수로</translation>
    </message>
    <message>
        <source>Not a whole number</source>
        <translation>정수가 아닙니다</translation>
    </message>
    <message>
        <source>Must be from %1 to %2</source>
        <translation>%1에서 %2 사이여야 합니다</translation>
    </message>
    <message>
        <source>Longer than the load</source>
        <translation>부하 시간보다 깁니다</translation>
    </message>
    <message>
        <source>The money of these users is enough for about %1 purchases, the stock for %2.</source>
        <translation>이 사용자들의 잔액으로 약 %1건, 재고로 %2건까지 살 수 있습니다.</translation>
    </message>
    <message>
        <source>About %1 will be asked for; what is beyond fails.</source>
        <translation>약 %1건을 요청하며, 넘는 만큼은 실패합니다.</translation>
    </message>
    <message>
        <source>Stop load</source>
        <translation>부하 중지</translation>
    </message>
    <message>
        <source>The load is being started</source>
        <translation>부하를 시작하는 중입니다</translation>
    </message>
    <message>
        <source>Run both modes and compare</source>
        <translation>두 방식으로 실행해 비교</translation>
    </message>
    <message>
        <source>Runs this load in orchestration, then in choreography, with the same seed</source>
        <translation>같은 시드로 이 부하를 오케스트레이션, 코레오그래피 순으로 실행합니다</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>A load is under way</source>
        <translation>부하가 실행 중입니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::LoadResult</name>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>No load yet</source>
        <translation>아직 부하가 없습니다</translation>
    </message>
    <message>
        <source>Start one to see how many purchases a second settle, and how long they take.</source>
        <translation>부하를 시작하면 초당 몇 건이 끝나고 얼마나 걸리는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>How far the load is</source>
        <translation>부하 진행률</translation>
    </message>
    <message>
        <source>Settled a second</source>
        <translation>초당 완결</translation>
    </message>
    <message>
        <source>Opens all sagas of this load</source>
        <translation>이 부하의 모든 사가를 엽니다</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Opens the sagas of this load that completed</source>
        <translation>이 부하에서 완료된 사가를 엽니다</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Opens the sagas of this load that failed</source>
        <translation>이 부하에서 실패한 사가를 엽니다</translation>
    </message>
    <message>
        <source>Compensated</source>
        <translation>보상됨</translation>
    </message>
    <message>
        <source>Opens the sagas of this load that were compensated</source>
        <translation>이 부하에서 보상된 사가를 엽니다</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Opens the sagas of this load that wait for a person</source>
        <translation>이 부하에서 담당자를 기다리는 사가를 엽니다</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Opens the sagas of this load that have not ended</source>
        <translation>이 부하에서 끝나지 않은 사가를 엽니다</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation>지연 p50</translation>
    </message>
    <message>
        <source>Opens the sagas of this load that took at least so long</source>
        <translation>이 부하에서 이만큼 이상 걸린 사가를 엽니다</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>지연 p95</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>지연 p99</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>최장</translation>
    </message>
    <message>
        <source>Purchases settled a second</source>
        <translation>초당 완결된 구매</translation>
    </message>
    <message>
        <source>Nothing has settled yet</source>
        <translation>아직 완결된 구매가 없습니다</translation>
    </message>
    <message>
        <source>Running for %1, %2 left.</source>
        <translation>%1 동안 실행했고 %2 남았습니다.</translation>
    </message>
    <message>
        <source>Last load</source>
        <translation>마지막 부하</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>초당 %1건</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>동시 %1건</translation>
    </message>
    <message>
        <source>Done at %1 after %2.</source>
        <translation>%1에 끝났습니다(%2 동안).</translation>
    </message>
    <message>
        <source>Stopped at %1 after %2.</source>
        <translation>%1에 중지했습니다(%2 동안).</translation>
    </message>
    <message>
        <source>Ended at %1 after %2: %3</source>
        <translation>%1에 멈췄습니다(%2 동안): %3</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1건/초</translation>
    </message>
    <message>
        <source>last seconds</source>
        <translation>최근 몇 초</translation>
    </message>
    <message>
        <source>over the whole run</source>
        <translation>전체 평균</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>접수됨</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>구매됨</translation>
    </message>
    <message>
        <source>nothing had been done</source>
        <translation>처리 전 종료</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>not settled yet</source>
        <translation>아직 완결 전</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>all places were taken</source>
        <translation>동시 한도 초과</translation>
    </message>
    <message>
        <source>the engine was busy</source>
        <translation>엔진이 바쁨</translation>
    </message>
    <message>
        <source>half took less</source>
        <translation>절반은 더 짧음</translation>
    </message>
    <message>
        <source>1 of 20 took longer</source>
        <translation>20건 중 1건은 더 김</translation>
    </message>
    <message>
        <source>1 of 100 took longer</source>
        <translation>100건 중 1건은 더 김</translation>
    </message>
    <message>
        <source>from asking to settled</source>
        <translation>요청부터 완결까지</translation>
    </message>
    <message>
        <source>waiting for a person</source>
        <translation>담당자 대기</translation>
    </message>
</context>
<context>
    <name>saga::ui::LoadView</name>
    <message>
        <source>New load</source>
        <translation>새 부하</translation>
    </message>
</context>
<context>
    <name>saga::ui::LogModel</name>
    <message>
        <source>trace</source>
        <translation>추적</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>디버그</translation>
    </message>
    <message>
        <source>info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>saga::ui::LogView</name>
    <message>
        <source>Find in the log</source>
        <translation>로그에서 찾기</translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>최신으로</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>모든 수준</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>경고와 오류</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>최소 수준</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>모든 부분</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>프로그램의 부분</translation>
    </message>
    <message>
        <source>Copies the lines chosen, or all that are shown</source>
        <translation>선택한 줄을, 없으면 보이는 줄을 모두 복사합니다</translation>
    </message>
    <message>
        <source>Log of this process</source>
        <translation>이 프로세스의 로그</translation>
    </message>
    <message>
        <source>held: %1 new</source>
        <translation>멈춤: 새 줄 %1개</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1개 버려짐</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>맞는 줄이 없습니다</translation>
    </message>
    <message>
        <source>Other levels, parts or words may.</source>
        <translation>다른 수준, 부분, 낱말로 찾아보세요.</translation>
    </message>
    <message>
        <source>Nothing logged yet</source>
        <translation>아직 로그가 없습니다</translation>
    </message>
    <message>
        <source>Lines from info upwards appear here, whatever the log file takes.</source>
        <translation>로그 파일의 수준과 관계없이 정보 이상의 줄이 여기에 나타납니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n줄 복사함</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::MainWindow</name>
    <message>
        <source>Saga Console</source>
        <translation>Saga Console</translation>
    </message>
    <message>
        <source>%1 · Saga Console</source>
        <translation>%1 · Saga Console</translation>
    </message>
    <message>
        <source>Purchase desk</source>
        <translation>구매 데스크</translation>
    </message>
    <message>
        <source>Sagas</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Find a saga, page or action</source>
        <translation>사가, 페이지, 동작 찾기</translation>
    </message>
    <message>
        <source>Filter the sagas</source>
        <translation>사가 필터</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>다음 탭</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>이전 탭</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>탭 닫기</translation>
    </message>
    <message>
        <source>Stop all faults</source>
        <translation>장애 전체 중지</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Open the selected saga</source>
        <translation>선택한 사가 열기</translation>
    </message>
    <message>
        <source>Words that can stand in the filter</source>
        <translation>필터에 쓸 수 있는 단어 보기</translation>
    </message>
    <message>
        <source>Copy the id of the selected saga</source>
        <translation>선택한 사가의 ID 복사</translation>
    </message>
    <message>
        <source>Remove the selected fault rule</source>
        <translation>선택한 장애 규칙 제거</translation>
    </message>
    <message>
        <source>Sagas that need attention</source>
        <translation>확인이 필요한 사가</translation>
    </message>
    <message>
        <source>Sagas that failed</source>
        <translation>실패한 사가</translation>
    </message>
    <message>
        <source>Sagas hit by an injected fault</source>
        <translation>장애가 주입된 사가</translation>
    </message>
    <message>
        <source>Release the block on fault rules</source>
        <translation>장애 규칙 차단 해제</translation>
    </message>
    <message>
        <source>Load the demo shop</source>
        <translation>데모 상점 불러오기</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>밝은 테마</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>Stop all fault rules?</source>
        <translation>모든 장애 규칙을 중지할까요?</translation>
    </message>
    <message>
        <source>Every rule ends now, and no new one is taken until the block is released. Sagas that were hit go on by themselves: what failed is retried or compensated.</source>
        <translation>모든 규칙이 지금 종료되고, 차단을 해제할 때까지 새 규칙을 받지 않습니다. 이미 영향을 받은 사가는 스스로 진행하며, 실패한 것은 재시도하거나 보상합니다.</translation>
    </message>
    <message>
        <source>STOP ALL</source>
        <translation>전체 중지</translation>
    </message>
    <message>
        <source>stopped by hand</source>
        <translation>직접 중지</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) ended, new ones are blocked</source>
        <translation>
            <numerusform>규칙 %n개를 종료하고 새 규칙을 차단했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Release the block on fault rules?</source>
        <translation>장애 규칙 차단을 해제할까요?</translation>
    </message>
    <message>
        <source>Rules can be added again. Those that were stopped stay ended.</source>
        <translation>규칙을 다시 추가할 수 있습니다. 중지된 규칙은 종료된 채로 남습니다.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>released by hand</source>
        <translation>직접 해제</translation>
    </message>
    <message>
        <source>Fault rules can be added again</source>
        <translation>장애 규칙을 다시 추가할 수 있습니다</translation>
    </message>
    <message>
        <source>The demo shop is loaded</source>
        <translation>데모 상점을 불러왔습니다</translation>
    </message>
    <message>
        <source>The demo shop was there already</source>
        <translation>데모 상점이 이미 있습니다</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>감사 기록</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Mark or unmark the saga</source>
        <translation>사가 선택 또는 해제</translation>
    </message>
    <message>
        <source>Mark a range of sagas</source>
        <translation>사가 여러 개 선택</translation>
    </message>
    <message>
        <source>Mark every match</source>
        <translation>조건에 맞는 사가 모두 선택</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>선택 모두 해제</translation>
    </message>
    <message>
        <source>Check every invariant</source>
        <translation>모든 불변식 검사</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>배치 초기화</translation>
    </message>
    <message>
        <source>Close while work is running?</source>
        <translation>작업이 실행 중인데 닫을까요?</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) stop after the current step: what has been sent is finished, the rest is not begun. The window closes then.</source>
        <translation>
            <numerusform>작업 %n개가 현재 단계를 마치고 멈춥니다. 이미 보낸 것은 끝내고 나머지는 시작하지 않습니다. 그다음 창이 닫힙니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>멈추고 닫기</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Stop the load</source>
        <translation>부하 중지</translation>
    </message>
    <message>
        <source>Failure injection</source>
        <translation>장애 주입</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>Next message of the sequence</source>
        <translation>시퀀스의 다음 메시지</translation>
    </message>
    <message>
        <source>First message, last message</source>
        <translation>첫 메시지, 마지막 메시지</translation>
    </message>
    <message>
        <source>Edit a definition</source>
        <translation>정의 편집</translation>
    </message>
    <message>
        <source>Compare versions of a definition</source>
        <translation>정의 버전 비교</translation>
    </message>
    <message>
        <source>Start a saga of a definition</source>
        <translation>정의로 사가 시작</translation>
    </message>
    <message>
        <source>Participants and their breakers</source>
        <translation>참여자와 차단기</translation>
    </message>
    <message>
        <source>Event flow</source>
        <translation>이벤트 흐름</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Go on with the newest events</source>
        <translation>최신 이벤트부터 이어 보기</translation>
    </message>
    <message>
        <source>New sagas run with a conductor (orchestration)</source>
        <translation>새 사가를 오케스트레이션으로 실행</translation>
    </message>
    <message>
        <source>New sagas run without a conductor (choreography)</source>
        <translation>새 사가를 코레오그래피로 실행</translation>
    </message>
    <message>
        <source>Rebuild the projections…</source>
        <translation>프로젝션 다시 만들기…</translation>
    </message>
    <message>
        <source>Rebuild the projections of order processing?</source>
        <translation>주문 처리의 프로젝션을 다시 만들까요?</translation>
    </message>
    <message>
        <source>Orders and payments as they are listed are thrown away and made anew from their streams of events, part by part beside running work. The streams stay as they are.</source>
        <translation>목록에 보이는 주문과 결제를 버리고 이벤트 스트림에서 다시 만듭니다. 실행 중인 작업을 멈추지 않고 조금씩 진행하며, 스트림은 그대로입니다.</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>다시 만들기</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>추적</translation>
    </message>
</context>
<context>
    <name>saga::ui::MarkHeader</name>
    <message>
        <source>Marks of the sagas</source>
        <translation>사가 선택</translation>
    </message>
</context>
<context>
    <name>saga::ui::MessageCheck</name>
    <message>
        <source>an object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>문자열</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>참 또는 거짓</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1이(가) 없습니다</translation>
    </message>
    <message>
        <source>%1 must be %2</source>
        <translation>%1은(는) %2이어야 합니다</translation>
    </message>
    <message>
        <source>%1 is no field of this message</source>
        <translation>%1은(는) 이 메시지의 필드가 아닙니다</translation>
    </message>
    <message>
        <source>A message is a JSON object</source>
        <translation>메시지는 JSON 객체여야 합니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::ModeBox</name>
    <message>
        <source>Default: %1</source>
        <translation>기본: %1</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>기본</translation>
    </message>
</context>
<context>
    <name>saga::ui::NamePopup</name>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>A view needs a name</source>
        <translation>보기의 이름을 적으세요</translation>
    </message>
</context>
<context>
    <name>saga::ui::NavList</name>
    <message>
        <source>Navigation</source>
        <translation>탐색</translation>
    </message>
</context>
<context>
    <name>saga::ui::NavPanel</name>
    <message>
        <source>Monitor</source>
        <translation>모니터링</translation>
    </message>
    <message>
        <source>Sagas</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>Purchase desk</source>
        <translation>구매 데스크</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Failure injection</source>
        <translation>장애 주입</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>Event flow</source>
        <translation>이벤트 흐름</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>데드레터</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>추적</translation>
    </message>
</context>
<context>
    <name>saga::ui::NoticeModel</name>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>전달됨</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>설정되지 않음</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>주소 없음</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
</context>
<context>
    <name>saga::ui::ObjectAuditModel</name>
    <message>
        <source>balance</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>1회 한도</translation>
    </message>
    <message>
        <source>state</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>on sale</source>
        <translation>판매 중</translation>
    </message>
    <message>
        <source>%1, refused</source>
        <translation>%1, 거부됨</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>사유</translation>
    </message>
</context>
<context>
    <name>saga::ui::ObjectDetail</name>
    <message>
        <source>Nothing is selected</source>
        <translation>선택한 항목이 없습니다</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 읽는 중</translation>
    </message>
</context>
<context>
    <name>saga::ui::Operation</name>
    <message>
        <source>waits for you</source>
        <translation>확인을 기다림</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
</context>
<context>
    <name>saga::ui::OperationDetail</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>계속…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>What the operation found</source>
        <translation>작업이 찾은 것</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>JSON으로 저장…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV로 저장…</translation>
    </message>
    <message>
        <source>Result of each saga</source>
        <translation>사가별 결과</translation>
    </message>
</context>
<context>
    <name>saga::ui::OperationListModel</name>
    <message>
        <source>stopping</source>
        <translation>멈추는 중</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
</context>
<context>
    <name>saga::ui::OperationWords</name>
    <message>
        <source>stopping after what has been sent</source>
        <translation>보낸 것까지 마치고 멈추는 중</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
</context>
<context>
    <name>saga::ui::OperationsView</name>
    <message>
        <source>Operations of this session</source>
        <translation>이 세션의 작업</translation>
    </message>
    <message>
        <source>No long work in this session</source>
        <translation>이 세션에는 오래 걸리는 작업이 없습니다</translation>
    </message>
    <message>
        <source>Actions on many sagas and checks run here: mark sagas in the list and choose what to do.</source>
        <translation>여러 사가에 대한 동작과 검사가 여기에서 실행됩니다. 목록에서 사가를 선택하고 할 일을 고르세요.</translation>
    </message>
</context>
<context>
    <name>saga::ui::OrderForm</name>
    <message>
        <source>Show users</source>
        <translation>사용자 보기</translation>
    </message>
    <message>
        <source>Show the coupons of this user</source>
        <translation>이 사용자의 쿠폰 보기</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Coupon (optional)</source>
        <translation>쿠폰(선택)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Not in the shop</source>
        <translation>상점에 없는 사용자</translation>
    </message>
    <message>
        <source>Coupons of this user: %1</source>
        <translation>보유 쿠폰 %1개</translation>
    </message>
    <message>
        <source>This user does not have it</source>
        <translation>이 사용자에게 없는 쿠폰</translation>
    </message>
    <message>
        <source>Total: %1, less what the coupon is worth</source>
        <translation>합계: %1, 쿠폰 할인 전</translation>
    </message>
    <message>
        <source>Best coupon</source>
        <translation>최적 쿠폰</translation>
    </message>
    <message>
        <source>Asks which coupon of this user takes most off these lines</source>
        <translation>이 사용자의 쿠폰 중 이 주문에서 가장 많이 할인되는 쿠폰을 찾습니다</translation>
    </message>
    <message>
        <source>The answer is on its way</source>
        <translation>찾는 중입니다</translation>
    </message>
    <message>
        <source>The best: takes %1 off %2</source>
        <translation>최적: %2에서 %1 할인</translation>
    </message>
    <message>
        <source>This user has no coupon</source>
        <translation>이 사용자에게 쿠폰이 없습니다</translation>
    </message>
    <message>
        <source>None applies. %1: %2</source>
        <translation>적용되는 쿠폰이 없습니다. %1: %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::OrderLineRow</name>
    <message>
        <source>Show items</source>
        <translation>아이템 보기</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>아이템 %1</translation>
    </message>
    <message>
        <source>Quantity %1</source>
        <translation>수량 %1</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>카탈로그에 없는 아이템</translation>
    </message>
</context>
<context>
    <name>saga::ui::OrderTableModel</name>
    <message>
        <source>pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>processing</source>
        <translation>처리 중</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>확정됨</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1 items, %2 pieces</source>
        <translation>%1종 %2개</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>결제 금액</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>saga::ui::OrderView</name>
    <message>
        <source>New order</source>
        <translation>새 주문</translation>
    </message>
    <message>
        <source>An order holds money and pieces, charges once, and gives all back when a step fails.</source>
        <translation>주문은 금액과 재고를 잡아 두고 한 번만 결제하며, 단계가 실패하면 모두 되돌립니다.</translation>
    </message>
</context>
<context>
    <name>saga::ui::OverviewFigures</name>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Opens the sagas that started</source>
        <translation>시작된 사가를 엽니다</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>성공률</translation>
    </message>
    <message>
        <source>Opens the sagas that completed</source>
        <translation>완료된 사가를 엽니다</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Opens the sagas that failed</source>
        <translation>실패한 사가를 엽니다</translation>
    </message>
    <message>
        <source>Compensated</source>
        <translation>보상됨</translation>
    </message>
    <message>
        <source>Opens the sagas that were compensated</source>
        <translation>보상된 사가를 엽니다</translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation>지연 p50</translation>
    </message>
    <message>
        <source>Opens the sagas that took at least so long</source>
        <translation>이만큼 이상 걸린 사가를 엽니다</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>지연 p95</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>지연 p99</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Opens the sagas that have not ended</source>
        <translation>끝나지 않은 사가를 엽니다</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Opens the sagas that wait for a person</source>
        <translation>담당자를 기다리는 사가를 엽니다</translation>
    </message>
    <message>
        <source>Injected</source>
        <translation>주입</translation>
    </message>
    <message>
        <source>Opens the sagas that a fault rule hit</source>
        <translation>장애 규칙에 걸린 사가를 엽니다</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>마지막 커밋</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1건/초</translation>
    </message>
    <message>
        <source>%1 started</source>
        <translation>%1건 시작</translation>
    </message>
    <message>
        <source>%1 completed</source>
        <translation>%1건 완료</translation>
    </message>
    <message>
        <source>nothing had been done</source>
        <translation>처리 전 종료</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>half took less</source>
        <translation>절반은 더 짧음</translation>
    </message>
    <message>
        <source>1 of 20 took longer</source>
        <translation>20건 중 1건은 더 김</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>최장 %1</translation>
    </message>
    <message>
        <source>%1 hit by a rule</source>
        <translation>%1건 규칙 적중</translation>
    </message>
    <message>
        <source>inputs wait</source>
        <translation>입력 대기</translation>
    </message>
    <message>
        <source>durable</source>
        <translation>디스크에 기록됨</translation>
    </message>
    <message>
        <source>no commits</source>
        <translation>커밋 안 됨</translation>
    </message>
    <message>
        <source>%1 /min</source>
        <translation>%1건/분</translation>
    </message>
    <message>
        <source>%1 /h</source>
        <translation>%1건/시간</translation>
    </message>
    <message>
        <source>not ended yet</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>waiting for a person</source>
        <translation>담당자 대기</translation>
    </message>
</context>
<context>
    <name>saga::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5분</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15분</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6시간</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24시간</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7일</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30일</translation>
    </message>
    <message>
        <source>The last %1</source>
        <translation>최근 %1</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Sagas that ended</source>
        <translation>끝난 사가</translation>
    </message>
    <message>
        <source>No saga ended in this time</source>
        <translation>이 기간에 끝난 사가가 없습니다</translation>
    </message>
    <message>
        <source>Latency from start to end</source>
        <translation>시작부터 끝까지 걸린 시간</translation>
    </message>
    <message>
        <source>Failures by step and code</source>
        <translation>단계와 코드별 실패</translation>
    </message>
    <message>
        <source>No saga that started in this time failed</source>
        <translation>이 기간에 시작해 실패한 사가가 없습니다</translation>
    </message>
    <message>
        <source>All sagas by state</source>
        <translation>상태별 전체 사가</translation>
    </message>
    <message>
        <source>Since %1. Every figure opens the sagas that it counts.</source>
        <translation>%1부터의 기록입니다. 숫자를 누르면 해당 사가 목록이 열립니다.</translation>
    </message>
    <message>
        <source>These figures are old: %1</source>
        <translation>오래된 숫자입니다: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>숫자를 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Every figure opens the sagas that it counts.</source>
        <translation>숫자를 누르면 해당 사가 목록이 열립니다.</translation>
    </message>
    <message>
        <source>Counting the sagas</source>
        <translation>사가를 세는 중</translation>
    </message>
</context>
<context>
    <name>saga::ui::PageArea</name>
    <message>
        <source>Find a saga, page or action</source>
        <translation>사가, 페이지, 동작 찾기</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>열린 페이지</translation>
    </message>
</context>
<context>
    <name>saga::ui::PaletteModel</name>
    <message>
        <source>Sagas of user %1</source>
        <translation>사용자 %1의 사가</translation>
    </message>
    <message>
        <source>Filter sagas: %1</source>
        <translation>사가 필터: %1</translation>
    </message>
    <message>
        <source>Trace %1</source>
        <translation>%1 추적</translation>
    </message>
</context>
<context>
    <name>saga::ui::ParticipantListModel</name>
    <message>
        <source>closed, failed in a row: %1</source>
        <translation>닫힘, 연속 실패 %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>half-open: one call is tried</source>
        <translation>반열림: 호출 하나를 시험 중</translation>
    </message>
    <message>
        <source>open, tried again %1</source>
        <translation>열림, %1 다시 시험</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>원격</translation>
    </message>
    <message>
        <source>local</source>
        <translation>내부</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>참여자</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>차단기</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
</context>
<context>
    <name>saga::ui::ParticipantsView</name>
    <message>
        <source>Participants</source>
        <translation>참여자</translation>
    </message>
    <message>
        <source>Columns of the participants</source>
        <translation>참여자 표의 열</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The participants could not be read</source>
        <translation>참여자를 읽지 못했습니다</translation>
    </message>
    <message>
        <source>No participant is known</source>
        <translation>알려진 참여자가 없습니다</translation>
    </message>
    <message>
        <source>They appear once a definition calls their actions.</source>
        <translation>정의가 그 작업을 부르면 나타납니다.</translation>
    </message>
    <message>
        <source>Reading the participants</source>
        <translation>참여자를 읽는 중</translation>
    </message>
</context>
<context>
    <name>saga::ui::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation>페이로드</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON으로 복사</translation>
    </message>
</context>
<context>
    <name>saga::ui::ProblemListModel</name>
    <message>
        <source>line %1, column %2</source>
        <translation>%1줄 %2열</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>saga::ui::ProgressLine</name>
    <message>
        <source>progress not known</source>
        <translation>진행률을 알 수 없음</translation>
    </message>
    <message>
        <source>progress %1</source>
        <translation>진행률 %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::PurchaseForm</name>
    <message>
        <source>Show users</source>
        <translation>사용자 보기</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>아이템 보기</translation>
    </message>
    <message>
        <source>Take the catalog price again</source>
        <translation>카탈로그 가격으로 되돌리기</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>구매</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Agreed total</source>
        <translation>합의 금액</translation>
    </message>
    <message>
        <source>Idempotency key (optional)</source>
        <translation>멱등 키(선택)</translation>
    </message>
    <message>
        <source>The same key again buys nothing twice</source>
        <translation>같은 키로는 두 번 구매되지 않습니다</translation>
    </message>
    <message>
        <source>Not in the shop</source>
        <translation>상점에 없는 사용자</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>카탈로그에 없는 아이템</translation>
    </message>
    <message>
        <source>The catalog says %1</source>
        <translation>카탈로그 금액은 %1</translation>
    </message>
    <message>
        <source>Waiting for acceptance</source>
        <translation>접수 대기 중</translation>
    </message>
    <message>
        <source>Buy %1 for %2</source>
        <translation>%1개를 %2에 구매</translation>
    </message>
    <message>
        <source>The purchase is on its way</source>
        <translation>구매를 접수하는 중입니다</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
</context>
<context>
    <name>saga::ui::PurchaseListModel</name>
    <message>
        <source>%1 · %2 × %3 · %4</source>
        <translation>%1 · %2 × %3 · %4</translation>
    </message>
    <message>
        <source>Waits for a person: %1.</source>
        <translation>담당자 확인 대기: %1.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>접수됨.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>일시정지됨.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>진행 중.</translation>
    </message>
    <message>
        <source>Bought in %1.</source>
        <translation>%1 만에 구매 완료.</translation>
    </message>
    <message>
        <source>Taking back what was done.</source>
        <translation>처리한 것을 되돌리는 중.</translation>
    </message>
    <message>
        <source>%1, %2. %3 %4</source>
        <translation>%1, %2. %3 %4</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>도달 전</translation>
    </message>
    <message>
        <source>due</source>
        <translation>실행 예정</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>waiting for the next attempt</source>
        <translation>다음 시도 대기</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>failed, passed over</source>
        <translation>실패, 넘어감</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>being undone</source>
        <translation>되돌리는 중</translation>
    </message>
    <message>
        <source>undo waiting for the next attempt</source>
        <translation>되돌리기 다음 시도 대기</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>undo failed</source>
        <translation>되돌리기 실패</translation>
    </message>
    <message>
        <source>undo waived</source>
        <translation>되돌리기 면제</translation>
    </message>
    <message>
        <source>%1 · order of %2 pieces · %3</source>
        <translation>%1 · %2개 주문 · %3</translation>
    </message>
</context>
<context>
    <name>saga::ui::PurchaseLogModel</name>
    <message>
        <source>recorded</source>
        <translation>기록됨</translation>
    </message>
    <message>
        <source>compensated</source>
        <translation>보상됨</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
</context>
<context>
    <name>saga::ui::PurchasePage</name>
    <message>
        <source>Purchase desk</source>
        <translation>구매 데스크</translation>
    </message>
    <message>
        <source>Start purchases, make steps fail, and see what each one did to money and stock.</source>
        <translation>구매를 시작하고 단계를 실패시켜 보며, 잔액과 재고가 어떻게 바뀌는지 확인합니다.</translation>
    </message>
    <message>
        <source>New purchase</source>
        <translation>새 구매</translation>
    </message>
    <message>
        <source>Examples on the demo shop</source>
        <translation>데모 상점 예제</translation>
    </message>
    <message>
        <source>Purchases of this session</source>
        <translation>이번 세션의 구매</translation>
    </message>
    <message>
        <source>Nothing bought yet</source>
        <translation>아직 구매가 없습니다</translation>
    </message>
    <message>
        <source>Fill in the form, or choose an example to see a failure and what it undoes.</source>
        <translation>양식을 채우거나, 예제를 골라 실패와 되돌리기를 살펴보세요.</translation>
    </message>
    <message>
        <source>This key was used before: the same purchase is shown, nothing was bought again</source>
        <translation>이미 쓰인 키입니다. 같은 구매를 보여 드리며 다시 구매하지 않았습니다</translation>
    </message>
    <message>
        <source>Views of the purchase desk</source>
        <translation>구매 데스크 보기</translation>
    </message>
    <message>
        <source>One purchase</source>
        <translation>단건 구매</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>체크아웃</translation>
    </message>
</context>
<context>
    <name>saga::ui::PurchaseView</name>
    <message>
        <source>Purchases of this session</source>
        <translation>이번 세션의 구매</translation>
    </message>
</context>
<context>
    <name>saga::ui::QuestionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Reason, kept in the audit trail</source>
        <translation>사유(감사 기록에 남습니다)</translation>
    </message>
    <message>
        <source>Say why first</source>
        <translation>사유를 먼저 적어 주세요</translation>
    </message>
</context>
<context>
    <name>saga::ui::ReadError</name>
    <message>
        <source>There is no %1</source>
        <translation>%1이(가) 없습니다</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1을(를) 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>saga::ui::RebuildOperation</name>
    <message>
        <source>Rebuild the projections</source>
        <translation>프로젝션 다시 만들기</translation>
    </message>
    <message>
        <source>what was begun is finished; the rest stands as it was</source>
        <translation>시작한 부분은 마쳤고 나머지는 이전 그대로입니다</translation>
    </message>
    <message>
        <source>%1 orders from %2 events in %3, %4 events/s</source>
        <translation>이벤트 %2개에서 주문 %1개, %3, 초당 이벤트 %4개</translation>
    </message>
</context>
<context>
    <name>saga::ui::RecordDetail</name>
    <message>
        <source>Open the saga</source>
        <translation>사가 열기</translation>
    </message>
    <message>
        <source>Open the user</source>
        <translation>사용자 열기</translation>
    </message>
    <message>
        <source>Open the item</source>
        <translation>아이템 열기</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>선택한 항목이 없습니다</translation>
    </message>
    <message>
        <source>Choose a row to see all of it.</source>
        <translation>항목을 고르면 전체 내용이 보입니다.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>It belongs to no saga</source>
        <translation>사가에 속하지 않습니다</translation>
    </message>
    <message>
        <source>Open the coupon</source>
        <translation>쿠폰 열기</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>결제 금액</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>Trace the order</source>
        <translation>주문 추적</translation>
    </message>
    <message>
        <source>Expire now</source>
        <translation>지금 만료</translation>
    </message>
    <message>
        <source>It is %1; only what is reserved can expire</source>
        <translation>%1 상태입니다. 예약된 것만 만료할 수 있습니다</translation>
    </message>
    <message>
        <source>Expire %1 now?</source>
        <translation>%1을(를) 지금 만료할까요?</translation>
    </message>
    <message>
        <source>Everything that its step reserved for the order is given back, and the order is undone if it still runs. This cannot be taken back.</source>
        <translation>이 단계가 주문을 위해 예약한 것을 모두 돌려주고, 주문이 아직 진행 중이면 되돌립니다. 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>The change is on its way</source>
        <translation>변경하는 중입니다</translation>
    </message>
    <message>
        <source>Expired: %1</source>
        <translation>만료함: %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::ReservationModel</name>
    <message>
        <source>reserved</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>확정됨</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>money</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>inventory slots</source>
        <translation>인벤토리 칸</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>saga::ui::RuleDraft</name>
    <message>
        <source>Choose a step</source>
        <translation>단계를 고르세요</translation>
    </message>
    <message>
        <source>A time from 1 ms to 1 h, such as 1500 ms or 3 s</source>
        <translation>1 ms에서 1 h 사이의 시간, 예: 1500 ms, 3 s</translation>
    </message>
    <message>
        <source>Above 0 and at most 100</source>
        <translation>0보다 크고 100 이하</translation>
    </message>
    <message>
        <source>A whole number from 1, or nothing</source>
        <translation>1 이상의 정수, 또는 비움</translation>
    </message>
    <message>
        <source>A time such as 5 min, or nothing</source>
        <translation>시간(예: 5 min), 또는 비움</translation>
    </message>
</context>
<context>
    <name>saga::ui::RuleEditor</name>
    <message>
        <source>Start rule</source>
        <translation>규칙 시작</translation>
    </message>
    <message>
        <source>action</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>all sagas, or such as: user ~ &quot;user-1*&quot;</source>
        <translation>모든 사가, 또는 예: user ~ &quot;user-1*&quot;</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Answer code</source>
        <translation>응답 코드</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>1500 ms</source>
        <translation>1500 ms</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>For</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>kind and place</source>
        <translation>종류와 위치</translation>
    </message>
    <message>
        <source>the step&apos;s own</source>
        <translation>단계의 기본 코드</translation>
    </message>
    <message>
        <source>An answer that is lost has no code</source>
        <translation>유실된 응답에는 코드가 없습니다</translation>
    </message>
    <message>
        <source>What the rule will do stands here when every field is right.</source>
        <translation>모든 칸이 올바르면 규칙이 할 일이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Fits %1 stored sagas, about %2 of them by share.</source>
        <translation>저장된 사가 %1건에 해당하며, 비율로는 약 %2건입니다.</translation>
    </message>
    <message>
        <source>Fits %1 stored sagas.</source>
        <translation>저장된 사가 %1건에 해당합니다.</translation>
    </message>
    <message>
        <source>STOP ALL is in force; release it first</source>
        <translation>전체 중지 상태입니다. 먼저 해제하세요</translation>
    </message>
    <message>
        <source>The rule is on its way</source>
        <translation>규칙을 추가하는 중입니다</translation>
    </message>
    <message>
        <source>A field is not right yet</source>
        <translation>아직 올바르지 않은 칸이 있습니다</translation>
    </message>
    <message>
        <source>Rule started: %1</source>
        <translation>규칙 시작됨: %1</translation>
    </message>
    <message>
        <source>Of sagas, %</source>
        <translation>사가 %</translation>
    </message>
    <message>
        <source>Sagas are chosen by their id, so that a saga is hit at each call or at none</source>
        <translation>사가는 ID로 골라지므로, 한 사가는 모든 호출에서 적중하거나 전혀 적중하지 않습니다</translation>
    </message>
    <message>
        <source>Of calls, %</source>
        <translation>호출 %</translation>
    </message>
    <message>
        <source>Each call of a chosen saga is hit with this probability</source>
        <translation>고른 사가의 호출마다 이 확률로 적중합니다</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>최대 적중</translation>
    </message>
    <message>
        <source>Hits after which the rule ends</source>
        <translation>이만큼 적중하면 규칙이 끝납니다</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Time after which the rule ends</source>
        <translation>이 시간이 지나면 규칙이 끝납니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::RuleTable</name>
    <message>
        <source>Fault rules</source>
        <translation>장애 규칙</translation>
    </message>
    <message>
        <source>Columns of the fault rules</source>
        <translation>장애 규칙 열</translation>
    </message>
    <message>
        <source>Remove the selected rule</source>
        <translation>선택한 규칙 제거</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaColumnLayout</name>
    <message>
        <source>Columns as they were</source>
        <translation>열을 처음대로 되돌리기</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaEventModel</name>
    <message>
        <source>attempt %1</source>
        <translation>%1번째 시도</translation>
    </message>
    <message>
        <source>again in %1</source>
        <translation>%1 후 다시</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>결과 불명</translation>
    </message>
    <message>
        <source>optional, passed over</source>
        <translation>선택 단계라 넘어감</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>nothing had been done</source>
        <translation>처리된 것이 없었음</translation>
    </message>
    <message>
        <source>still going on, ask again in %1</source>
        <translation>처리 중, %1 후 다시 확인</translation>
    </message>
    <message>
        <source>%1, rule %2</source>
        <translation>%1, 규칙 %2</translation>
    </message>
    <message>
        <source>answer to attempt %1 came too late</source>
        <translation>%1번째 시도의 응답이 너무 늦게 도착</translation>
    </message>
    <message>
        <source>its condition is false: %1</source>
        <translation>조건이 거짓: %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaHeader</name>
    <message>
        <source>The saga is being read</source>
        <translation>사가를 읽는 중입니다</translation>
    </message>
    <message>
        <source>Saga %1</source>
        <translation>사가 %1</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>%1 걸림</translation>
    </message>
    <message>
        <source>%1 injected</source>
        <translation>주입 %1건</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Trace: everything with its correlation id</source>
        <translation>추적: 같은 상관 ID를 가진 모든 것</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaInspector</name>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>페이로드</translation>
    </message>
    <message>
        <source>Details of what is selected</source>
        <translation>선택한 항목의 상세</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>링크를 복사했습니다</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>%1, policy %2</source>
        <translation>%1회, 정책 %2회</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>재시도 간격</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>제한 시간</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>선택 단계</translation>
    </message>
    <message>
        <source>a failure does not fail the saga</source>
        <translation>실패해도 사가는 계속됩니다</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>피벗</translation>
    </message>
    <message>
        <source>after it only forward</source>
        <translation>이후로는 앞으로만 진행</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>상관 ID</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>이벤트 %1</translation>
    </message>
    <message>
        <source>Sagas this rule hit</source>
        <translation>이 규칙에 맞은 사가</translation>
    </message>
    <message>
        <source>Open the large payload</source>
        <translation>큰 페이로드 열기</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>링크 복사</translation>
    </message>
    <message>
        <source>A link that opens this saga in this program</source>
        <translation>이 프로그램에서 이 사가를 여는 링크</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>내용 복사</translation>
    </message>
    <message>
        <source>What stands above, as text</source>
        <translation>위 내용을 텍스트로 복사합니다</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>내용을 복사했습니다</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>다음 시도</translation>
    </message>
    <message>
        <source>Attempt %1 of %2</source>
        <translation>%2의 %1번째 시도</translation>
    </message>
    <message>
        <source>injected</source>
        <translation>주입됨</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>At</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>시작 후</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Next attempt in</source>
        <translation>다음 시도까지</translation>
    </message>
    <message>
        <source>By</source>
        <translation>실행자</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>The sagas that fault rule %1 hit</source>
        <translation>장애 규칙 %1에 맞은 사가</translation>
    </message>
    <message>
        <source>Balance and ledger of this user</source>
        <translation>이 사용자의 잔액과 원장</translation>
    </message>
    <message>
        <source>Stock and price of this item</source>
        <translation>이 아이템의 재고와 가격</translation>
    </message>
    <message>
        <source>Open the payload, %1 KB</source>
        <translation>페이로드 열기, %1 KB</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>관련 대상</translation>
    </message>
    <message>
        <source>Order and payment</source>
        <translation>주문과 결제</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>대기 대상</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>Lines, discount and state of this order</source>
        <translation>이 주문의 항목, 할인, 상태</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaListModel</name>
    <message>
        <source>%1, hit by an injected fault</source>
        <translation>%1, 장애가 주입됨</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>아직 진행 중</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>%1째 진행 중</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Fault rule</source>
        <translation>장애 규칙</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>상관 ID</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation>%1, 선택됨</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaPage</name>
    <message>
        <source>Idle collapsed</source>
        <translation>유휴 시간 접음</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>Reading the saga</source>
        <translation>사가를 읽는 중</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Squeeze the time in which nothing worked</source>
        <translation>아무 작업도 없던 시간을 접기</translation>
    </message>
    <message>
        <source>The saga could not be read</source>
        <translation>사가를 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Events %1</source>
        <translation>이벤트 %1</translation>
    </message>
    <message>
        <source>Compensation %1</source>
        <translation>보상 %1</translation>
    </message>
    <message>
        <source>States</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>연결되어 있지 않습니다</translation>
    </message>
    <message>
        <source>There is no saga %1</source>
        <translation>사가 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 찾기</translation>
    </message>
    <message>
        <source>Shown as of %1, %2. %3</source>
        <translation>%1 기준(%2)으로 표시하고 있습니다. %3</translation>
    </message>
    <message>
        <source>the states</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>the timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Everything as JSON</source>
        <translation>전체를 JSON으로</translation>
    </message>
    <message>
        <source>Picture of %1 as PNG</source>
        <translation>%1 그림을 PNG로</translation>
    </message>
    <message>
        <source>Picture of %1 as SVG</source>
        <translation>%1 그림을 SVG로</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>the sequence</source>
        <translation>시퀀스</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaTable</name>
    <message>
        <source>Sagas</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Columns of the list of sagas</source>
        <translation>사가 목록 열</translation>
    </message>
    <message>
        <source>Id copied</source>
        <translation>ID를 복사했습니다</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID 복사</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>링크 복사</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>링크를 복사했습니다</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>%1 기준으로 정렬</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>왼쪽으로 옮기기</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>오른쪽으로 옮기기</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>%1 조건으로 보기</translation>
    </message>
    <message>
        <source>Add: and %1</source>
        <translation>조건 추가: and %1</translation>
    </message>
    <message>
        <source>Add: or %1</source>
        <translation>조건 추가: or %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaViews</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Failed today</source>
        <translation>오늘 실패</translation>
    </message>
    <message>
        <source>Injected</source>
        <translation>장애 주입</translation>
    </message>
    <message>
        <source>Save this filter as a view…</source>
        <translation>이 필터를 보기로 저장…</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>보기 삭제</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagaWords</name>
    <message>
        <source>%1 failed: </source>
        <translation>%1 실패: </translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>도달 전</translation>
    </message>
    <message>
        <source>due</source>
        <translation>실행 예정</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>waiting for the next attempt</source>
        <translation>다음 시도 대기</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>failed, passed over</source>
        <translation>실패, 넘어감</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>being undone</source>
        <translation>되돌리는 중</translation>
    </message>
    <message>
        <source>undo waits for its next attempt</source>
        <translation>되돌리기 다음 시도 대기</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>undo failed</source>
        <translation>되돌리기 실패</translation>
    </message>
    <message>
        <source>undo waived</source>
        <translation>되돌리기 면제</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>It waits for a person: %1.</source>
        <translation>담당자를 기다립니다: %1.</translation>
    </message>
    <message>
        <source>Paused: nothing new is started until it is resumed.</source>
        <translation>일시정지 상태입니다. 재개할 때까지 새로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Accepted; the first step has not run yet.</source>
        <translation>접수되었습니다. 첫 단계는 아직 실행되지 않았습니다.</translation>
    </message>
    <message>
        <source>Steps are running.</source>
        <translation>단계를 실행하는 중입니다.</translation>
    </message>
    <message>
        <source>Every required step succeeded.</source>
        <translation>필수 단계가 모두 성공했습니다.</translation>
    </message>
    <message>
        <source>Injected by fault rule %1.</source>
        <translation>장애 규칙 %1에 의해 주입되었습니다.</translation>
    </message>
    <message>
        <source>%1 × %2, at most %3</source>
        <translation>%1 × %2, 최대 %3</translation>
    </message>
    <message>
        <source>Retry %1?</source>
        <translation>%1을(를) 재시도할까요?</translation>
    </message>
    <message>
        <source>What failed is tried again with a fresh number of attempts.</source>
        <translation>실패한 것을 시도 횟수를 새로 세어 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Skip the step that waits?</source>
        <translation>대기 중인 단계를 건너뛸까요?</translation>
    </message>
    <message>
        <source>The step is waived: the saga goes on without it. The audit trail keeps your name and reason.</source>
        <translation>이 단계를 면제하고 사가를 계속합니다. 감사 기록에 이름과 사유가 남습니다.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Mark the undo as handled outside?</source>
        <translation>되돌리기를 외부에서 처리한 것으로 표시할까요?</translation>
    </message>
    <message>
        <source>You state that its effect was taken back by other means. Nothing is changed in balances or stock.</source>
        <translation>다른 방법으로 이미 되돌렸음을 기록합니다. 잔액과 재고는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <translation>처리됨으로 표시</translation>
    </message>
    <message>
        <source>Compensate %1?</source>
        <translation>%1을(를) 보상할까요?</translation>
    </message>
    <message>
        <source>Everything listed in the plan is undone, newest step first. This cannot be taken back.</source>
        <translation>계획에 있는 것을 최근 단계부터 모두 되돌립니다. 이 작업은 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>Compensate</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>%1을(를) 취소할까요?</translation>
    </message>
    <message>
        <source>It stops going forward and what is done is undone.</source>
        <translation>진행을 멈추고 처리한 것을 되돌립니다.</translation>
    </message>
    <message>
        <source>Cancel the saga</source>
        <translation>사가 취소</translation>
    </message>
    <message>
        <source>End %1 by force?</source>
        <translation>%1을(를) 강제 종료할까요?</translation>
    </message>
    <message>
        <source>It ends FAILED and nothing is undone: money and stock stay as they are now.</source>
        <translation>FAILED로 끝나며 아무것도 되돌리지 않습니다. 잔액과 재고는 지금 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Force end</source>
        <translation>강제 종료</translation>
    </message>
    <message>
        <source>Pause %1?</source>
        <translation>%1을(를) 일시정지할까요?</translation>
    </message>
    <message>
        <source>Nothing new is started until it is resumed.</source>
        <translation>재개할 때까지 새로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Resume %1?</source>
        <translation>%1을(를) 재개할까요?</translation>
    </message>
    <message>
        <source>It goes on where it stands.</source>
        <translation>멈춘 곳에서 이어서 진행합니다.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>It waits for %1, whose circuit breaker is open.</source>
        <translation>%1을(를) 기다립니다. 회로 차단기가 열려 있습니다.</translation>
    </message>
</context>
<context>
    <name>saga::ui::SagasPage</name>
    <message>
        <source>Sagas</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>Filter, such as: status = FAILED and step = item_grant and not injected</source>
        <translation>필터 예: status = FAILED and step = item_grant and not injected</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Shows new sagas as they arrive instead of counting them</source>
        <translation>새 사가를 세어 두지 않고 도착하는 대로 보여 줍니다</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1건, %2</translation>
    </message>
    <message>
        <source>+%1 new</source>
        <translation>새 항목 +%1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new saga(s)</source>
        <translation>
            <numerusform>새 사가 %n건 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>목록을 읽는 중</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>목록을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>No sagas yet</source>
        <translation>아직 사가가 없습니다</translation>
    </message>
    <message>
        <source>A purchase starts one. It appears here as soon as it is accepted.</source>
        <translation>구매하면 사가가 시작되고, 접수되는 즉시 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Open the purchase desk</source>
        <translation>구매 데스크 열기</translation>
    </message>
    <message>
        <source>No saga matches</source>
        <translation>맞는 사가가 없습니다</translation>
    </message>
    <message>
        <source>The filter leaves nothing to show.</source>
        <translation>필터에 맞는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Saved filters, and saving this one</source>
        <translation>저장해 둔 필터를 고르거나 지금 필터를 저장합니다</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Which columns are shown, and by what the list is ordered</source>
        <translation>표시할 열과 정렬 기준을 고릅니다</translation>
    </message>
    <message>
        <source>Only a list with the newest saga first can follow</source>
        <translation>최신 사가가 맨 위에 오는 목록만 따라갈 수 있습니다</translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation>%1 기준 순서</translation>
    </message>
    <message>
        <source>The order is kept as it was at this time; click to put the list in order anew</source>
        <translation>이 시각의 순서를 그대로 두고 있습니다. 누르면 다시 정렬합니다</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>보기 이름</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>보기를 저장했습니다</translation>
    </message>
    <message>
        <source>The connection is lost. The rows are as they were %1, at %2.</source>
        <translation>연결이 끊겼습니다. 목록은 %1(%2) 기준입니다.</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>연결이 끊겼습니다</translation>
    </message>
    <message>
        <source>The list appears as soon as the engine answers again.</source>
        <translation>엔진이 다시 응답하면 목록이 나타납니다.</translation>
    </message>
    <message>
        <source>%1 sagas marked, as counted now</source>
        <translation>현재 기준으로 사가 %1개를 선택했습니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::SelectionBar</name>
    <message>
        <source>Unmark all</source>
        <translation>선택 모두 해제</translation>
    </message>
    <message>
        <source>Marked sagas</source>
        <translation>선택한 사가</translation>
    </message>
    <message>
        <source>%1 marked</source>
        <translation>%1개 선택</translation>
    </message>
    <message>
        <source> · counted %1</source>
        <translation> · %1 기준</translation>
    </message>
    <message>
        <source>%1 of %2 marked</source>
        <translation>%2개 중 %1개 선택</translation>
    </message>
    <message>
        <source>Mark every match</source>
        <translation>조건에 맞는 사가 모두 선택</translation>
    </message>
    <message>
        <source>The matches are being counted</source>
        <translation>맞는 사가를 세는 중입니다</translation>
    </message>
    <message>
        <source>Mark all %1</source>
        <translation>전체 %1개 선택</translation>
    </message>
</context>
<context>
    <name>saga::ui::SequencePainter</name>
    <message>
        <source>client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>saga engine</source>
        <translation>사가 엔진</translation>
    </message>
    <message>
        <source>event bus</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>payment gateway</source>
        <translation>결제 게이트웨이</translation>
    </message>
    <message>
        <source>started it</source>
        <translation>시작한 쪽</translation>
    </message>
    <message>
        <source>parent saga</source>
        <translation>상위 사가</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>운영자</translation>
    </message>
    <message>
        <source>conducts</source>
        <translation>조율</translation>
    </message>
    <message>
        <source>carries the events</source>
        <translation>이벤트 전달</translation>
    </message>
    <message>
        <source>handler</source>
        <translation>핸들러</translation>
    </message>
    <message>
        <source>undoes</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>원격</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>외부</translation>
    </message>
    <message>
        <source>child saga</source>
        <translation>하위 사가</translation>
    </message>
    <message>
        <source>too late, ignored</source>
        <translation>늦은 응답, 무시함</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>제한 시간 안에 응답 없음</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>시도 %1</translation>
    </message>
    <message>
        <source>still at it, asked again in %1</source>
        <translation>진행 중, %1 뒤 다시 확인</translation>
    </message>
    <message>
        <source>again in %1</source>
        <translation>%1 뒤 다시</translation>
    </message>
    <message>
        <source>since start</source>
        <translation>시작 이후</translation>
    </message>
</context>
<context>
    <name>saga::ui::SequenceView</name>
    <message>
        <source>Back to live</source>
        <translation>실시간으로</translation>
    </message>
    <message>
        <source>Sequence of messages</source>
        <translation>메시지 시퀀스</translation>
    </message>
    <message>
        <source>new messages: %1</source>
        <translation>새 메시지 %1</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>끝으로</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>실시간으로</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1에서 %2(으)로: %3</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>injected by a fault rule</source>
        <translation>장애 규칙이 주입함</translation>
    </message>
    <message>
        <source>%1 after the start</source>
        <translation>시작 후 %1</translation>
    </message>
    <message>
        <source>%1 after it was asked for</source>
        <translation>요청 후 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템 설정 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>시간 표시</translation>
    </message>
    <message>
        <source>Local zone</source>
        <translation>현지 시간대</translation>
    </message>
    <message>
        <source>New notices on the desktop</source>
        <translation>데스크톱에 새 알림 표시</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
</context>
<context>
    <name>saga::ui::Sheet</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>saga::ui::ShopDetail</name>
    <message>
        <source>Choose a row to see its ledger and to change it.</source>
        <translation>항목을 고르면 원장을 보고 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>1회 한도</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>보유</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>Done by hand</source>
        <translation>직접 처리한 내역</translation>
    </message>
    <message>
        <source>Audit trail of this object</source>
        <translation>이 대상의 감사 기록</translation>
    </message>
    <message>
        <source>Columns of the audit trail</source>
        <translation>감사 기록 열</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 외 %2종</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>Pieces of %1</source>
        <translation>%1 수량</translation>
    </message>
    <message>
        <source>on sale</source>
        <translation>판매 중</translation>
    </message>
    <message>
        <source>not on sale</source>
        <translation>판매 안 함</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The audit trail could not be read</source>
        <translation>감사 기록을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>아직 없습니다</translation>
    </message>
    <message>
        <source>Changes by hand and refused ones stand here with who and why.</source>
        <translation>직접 변경한 것과 거부된 것이 누가, 왜 했는지와 함께 나옵니다.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>saga::ui::ShopPanel</name>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>1회 한도</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>보유</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>아이템</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>Last notices to the user</source>
        <translation>사용자에게 보낸 최근 알림</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, 이전 %2</translation>
    </message>
    <message>
        <source>not in the shop</source>
        <translation>상점에 없음</translation>
    </message>
    <message>
        <source>active</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>not in the catalog</source>
        <translation>카탈로그에 없음</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
</context>
<context>
    <name>saga::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
</context>
<context>
    <name>saga::ui::StartForm</name>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>예 또는 아니요</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 객체</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON 배열</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Idempotency key (optional)</source>
        <translation>멱등 키(선택)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>The same key again starts nothing twice</source>
        <translation>같은 키로는 두 번 시작하지 않습니다</translation>
    </message>
    <message>
        <source>Start a saga</source>
        <translation>사가 시작</translation>
    </message>
    <message>
        <source>%1 version %2</source>
        <translation>%1 버전 %2</translation>
    </message>
    <message>
        <source>Orchestration only: %1</source>
        <translation>오케스트레이션만: %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not a whole number</source>
        <translation>정수가 아닙니다</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>숫자가 아닙니다</translation>
    </message>
    <message>
        <source>Empty: this is to be JSON</source>
        <translation>비어 있습니다. JSON을 넣으세요</translation>
    </message>
    <message>
        <source>Must be a JSON object: {…}</source>
        <translation>JSON 객체여야 합니다: {…}</translation>
    </message>
    <message>
        <source>Must be a JSON array: […]</source>
        <translation>JSON 배열이어야 합니다: […]</translation>
    </message>
    <message>
        <source>That key had started %1</source>
        <translation>그 키로 이미 %1을(를) 시작했습니다</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>%1을(를) 시작했습니다</translation>
    </message>
    <message>
        <source>No definition is chosen</source>
        <translation>선택한 정의가 없습니다</translation>
    </message>
    <message>
        <source>The start is on its way</source>
        <translation>시작하는 중입니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::State</name>
    <message>
        <source>IN_PROGRESS</source>
        <translation>IN_PROGRESS</translation>
    </message>
    <message>
        <source>COMPLETED</source>
        <translation>COMPLETED</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED</translation>
    </message>
    <message>
        <source>COMPENSATING</source>
        <translation>COMPENSATING</translation>
    </message>
    <message>
        <source>COMPENSATED</source>
        <translation>COMPENSATED</translation>
    </message>
    <message>
        <source>PENDING</source>
        <translation>PENDING</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Compensating</source>
        <translation>보상 중</translation>
    </message>
    <message>
        <source>Compensated</source>
        <translation>보상됨</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>compensation failed</source>
        <translation>보상 실패</translation>
    </message>
    <message>
        <source>retries exhausted</source>
        <translation>재시도 소진</translation>
    </message>
    <message>
        <source>history unreadable</source>
        <translation>이력을 읽을 수 없음</translation>
    </message>
    <message>
        <source>deadline passed while compensating</source>
        <translation>보상 중 마감 시각 초과</translation>
    </message>
    <message>
        <source>recovery gave up</source>
        <translation>복구 포기</translation>
    </message>
    <message>
        <source>deadline passed after the pivot</source>
        <translation>피벗 이후 마감 시각 초과</translation>
    </message>
    <message>
        <source>choreography</source>
        <translation>코레오그래피</translation>
    </message>
    <message>
        <source>orchestration</source>
        <translation>오케스트레이션</translation>
    </message>
</context>
<context>
    <name>saga::ui::StateChips</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
</context>
<context>
    <name>saga::ui::StateFieldModel</name>
    <message>
        <source>Field of the state</source>
        <translation>상태 필드</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
</context>
<context>
    <name>saga::ui::StateGraphPainter</name>
    <message>
        <source>not visited</source>
        <translation>거치지 않음</translation>
    </message>
    <message>
        <source>visits: %1 · %2</source>
        <translation>%1회 · %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>needed attention: %1</source>
        <translation>확인 필요 %1회</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>was paused: %1</source>
        <translation>일시 정지 %1회</translation>
    </message>
    <message>
        <source>%1× · %2</source>
        <translation>%1회 · %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::StateGraphView</name>
    <message>
        <source>States of the saga</source>
        <translation>사가의 상태</translation>
    </message>
    <message>
        <source>the saga is here now</source>
        <translation>현재 상태</translation>
    </message>
    <message>
        <source>needs attention: %1</source>
        <translation>확인 필요: %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1에서 %2(으)로</translation>
    </message>
    <message>
        <source>%1, not taken</source>
        <translation>%1, 거치지 않음</translation>
    </message>
    <message>
        <source>, only an operator takes it</source>
        <translation>, 운영자만 실행</translation>
    </message>
    <message>
        <source>%1 after the start: %2</source>
        <translation>시작 후 %1: %2</translation>
    </message>
</context>
<context>
    <name>saga::ui::StatePill</name>
    <message>
        <source>needs attention: %1</source>
        <translation>확인 필요: %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>injected fault</source>
        <translation>장애 주입</translation>
    </message>
</context>
<context>
    <name>saga::ui::StatesView</name>
    <message>
        <source>started as %1</source>
        <translation>%1 상태로 시작</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>needs attention: %1</source>
        <translation>확인 필요: %1</translation>
    </message>
    <message>
        <source>attention settled</source>
        <translation>확인 완료</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>재개됨</translation>
    </message>
    <message>
        <source>The way of the saga through its states</source>
        <translation>사가가 거친 상태</translation>
    </message>
</context>
<context>
    <name>saga::ui::StatusLine</name>
    <message>
        <source>embedded · %1</source>
        <translation>내장 · %1</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>SQLite %1</source>
        <translation>SQLite %1</translation>
    </message>
    <message>
        <source>%1; the last durable commit took %2</source>
        <translation>%1; 마지막 커밋에 %2 걸림</translation>
    </message>
    <message numerus="yes">
        <source>%n saga(s)</source>
        <translation>
            <numerusform>사가 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1건/초</translation>
    </message>
    <message>
        <source>Sagas started per second; %1 running, %2 waiting in the queue</source>
        <translation>초당 시작된 사가 수. %1건 진행 중, %2건 대기열에서 대기</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>Every change is shown as it is committed</source>
        <translation>모든 변경을 커밋되는 즉시 보여 줍니다</translation>
    </message>
    <message>
        <source>No changes arrive</source>
        <translation>변경이 도착하지 않습니다</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Shows or hides the long work of this session</source>
        <translation>이 세션의 작업을 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>Shows or hides the log of this process</source>
        <translation>이 프로세스의 로그를 보이거나 숨깁니다</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>작업 %n개 실행 중</numerusform>
        </translation>
    </message>
    <message>
        <source>The store takes no commits</source>
        <translation>저장소가 커밋을 받지 않습니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::StatusPathModel</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
</context>
<context>
    <name>saga::ui::SteadyChart</name>
    <message>
        <source>Ended in the time shown: %1 completed, %2 compensated, %3 failed</source>
        <translation>표시된 시간에 끝난 사가: 완료 %1, 보상됨 %2, 실패 %3</translation>
    </message>
    <message>
        <source>rule starts</source>
        <translation>규칙 시작</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 전</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
</context>
<context>
    <name>saga::ui::SteadyStatePanel</name>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Compensated</source>
        <translation>보상됨</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>현재 진행 중</translation>
    </message>
    <message>
        <source>Waiting for a person</source>
        <translation>담당자 확인 대기</translation>
    </message>
    <message>
        <source>Check of the invariants</source>
        <translation>불변식 검사</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 검사</translation>
    </message>
    <message>
        <source>Checks every invariant over everything that is stored</source>
        <translation>저장된 모든 것에 대해 불변식을 전부 검사합니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>It ends at the next saga</source>
        <translation>다음 사가에서 끝납니다</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>이전 %1</translation>
    </message>
    <message>
        <source>nothing before</source>
        <translation>이전 없음</translation>
    </message>
    <message>
        <source>Checking the invariants</source>
        <translation>불변식 검사 중</translation>
    </message>
    <message>
        <source>Invariants not checked yet</source>
        <translation>불변식을 아직 검사하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 of %2 invariants hold, checked at %3</source>
        <translation>불변식 %2개 중 %1개 성립, %3 검사</translation>
    </message>
    <message>
        <source>Broken: %1 does not hold. Stop all faults and look at %2.</source>
        <translation>위반: %1이(가) 성립하지 않습니다. 장애를 전체 중지하고 %2을(를) 확인하세요.</translation>
    </message>
    <message>
        <source>No rule is selected. Its effect on purchases is shown here.</source>
        <translation>선택한 규칙이 없습니다. 규칙이 구매에 미치는 영향이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Money and stock are right.</source>
        <translation>돈과 재고는 맞습니다.</translation>
    </message>
    <message>
        <source>Check the invariants to know whether money and stock are right.</source>
        <translation>돈과 재고가 맞는지는 불변식을 검사해야 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing has ended since the rule began. %1</source>
        <translation>규칙이 시작된 뒤 끝난 사가가 없습니다. %1</translation>
    </message>
    <message>
        <source>Fewer purchases complete than before. %1</source>
        <translation>이전보다 완료되는 구매가 적습니다. %1</translation>
    </message>
    <message>
        <source>Purchases complete as before. %1</source>
        <translation>구매가 이전처럼 완료됩니다. %1</translation>
    </message>
</context>
<context>
    <name>saga::ui::SubscriptionModel</name>
    <message>
        <source>%1 /s</source>
        <translation>%1건/초</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>핸들러</translation>
    </message>
    <message>
        <source>Hears</source>
        <translation>받는 이벤트</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
</context>
<context>
    <name>saga::ui::TimeChart</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>saga::ui::TimelinePainter</name>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>undo failed</source>
        <translation>되돌리기 실패</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>undoing</source>
        <translation>되돌리는 중</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>면제</translation>
    </message>
    <message>
        <source>backoff %1</source>
        <translation>백오프 %1</translation>
    </message>
    <message>
        <source>%1 · events: %2 · %3 per second</source>
        <translation>%1 · 이벤트 %2개 · 초당 %3</translation>
    </message>
</context>
<context>
    <name>saga::ui::TimelineView</name>
    <message>
        <source>Timeline of the steps</source>
        <translation>단계 타임라인</translation>
    </message>
    <message>
        <source>injected by a fault rule</source>
        <translation>장애 규칙이 주입함</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>실시간으로</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 뒤처짐</translation>
    </message>
    <message>
        <source>new events: %1</source>
        <translation>새 이벤트 %1개</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>실시간으로</translation>
    </message>
    <message>
        <source>attempt %1 succeeded, took %2</source>
        <translation>%1번째 시도 성공, %2 걸림</translation>
    </message>
    <message>
        <source>attempt %1 failed, took %2</source>
        <translation>%1번째 시도 실패, %2 걸림</translation>
    </message>
    <message>
        <source>attempt %1 is running since %2</source>
        <translation>%1번째 시도 실행 중, %2 경과</translation>
    </message>
    <message>
        <source>was due and waited %1</source>
        <translation>차례가 된 뒤 %1 대기</translation>
    </message>
    <message>
        <source>backoff of %1 before the next attempt</source>
        <translation>다음 시도 전 백오프 %1</translation>
    </message>
    <message>
        <source>undone, took %1</source>
        <translation>되돌림, %1 걸림</translation>
    </message>
    <message>
        <source>undo, attempt %1 failed, took %2</source>
        <translation>되돌리기 %1번째 시도 실패, %2 걸림</translation>
    </message>
    <message>
        <source>is being undone since %1</source>
        <translation>되돌리는 중, %1 경과</translation>
    </message>
    <message>
        <source>waived by an operator</source>
        <translation>운영자가 면제함</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 after the start</source>
        <translation>시작 후 %1</translation>
    </message>
    <message>
        <source>attempts: %1</source>
        <translation>시도 %1회</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>실패 %1회</translation>
    </message>
    <message>
        <source>injected: %1</source>
        <translation>주입 %1회</translation>
    </message>
</context>
<context>
    <name>saga::ui::TraceInspector</name>
    <message>
        <source>What it holds</source>
        <translation>포함된 것</translation>
    </message>
    <message>
        <source>Sagas, orders and payments of the trace</source>
        <translation>추적에 포함된 사가, 주문, 결제</translation>
    </message>
    <message>
        <source>Columns of the objects</source>
        <translation>포함된 것의 열</translation>
    </message>
    <message>
        <source>Selected entry</source>
        <translation>선택한 항목</translation>
    </message>
    <message>
        <source>Go to its cause</source>
        <translation>원인으로 이동</translation>
    </message>
    <message>
        <source>Go to what it caused</source>
        <translation>결과로 이동</translation>
    </message>
    <message>
        <source>Open the saga</source>
        <translation>사가 열기</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>none is selected</source>
        <translation>선택한 것이 없습니다</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Causation id</source>
        <translation>원인 ID</translation>
    </message>
    <message>
        <source>Saga</source>
        <translation>사가</translation>
    </message>
    <message>
        <source>No entry is selected</source>
        <translation>선택한 항목이 없습니다</translation>
    </message>
    <message>
        <source>It belongs to no saga</source>
        <translation>사가에 속하지 않습니다</translation>
    </message>
    <message>
        <source>Its cause is not known, or not shown</source>
        <translation>원인을 알 수 없거나 보이지 않습니다</translation>
    </message>
    <message>
        <source>Nothing that is shown names it as its cause</source>
        <translation>보이는 항목 가운데 이것을 원인으로 하는 것이 없습니다</translation>
    </message>
    <message>
        <source>Go to the first of %1 it caused</source>
        <translation>결과 %1개 중 첫 번째로 이동</translation>
    </message>
</context>
<context>
    <name>saga::ui::TraceModel</name>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>saga::ui::TraceObjectModel</name>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>saga::ui::TracePage</name>
    <message>
        <source>Trace</source>
        <translation>추적</translation>
    </message>
    <message>
        <source>Everything that one correlation id holds together, in the order of time.</source>
        <translation>하나의 상관 ID로 묶인 모든 것을 시간 순서로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Correlation id, order or saga</source>
        <translation>상관 ID, 주문 또는 사가</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON으로 복사</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>JSON으로 내보내기</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>cut: there is more</source>
        <translation>일부만 표시됨</translation>
    </message>
    <message>
        <source>A trace holds at most 100 sagas and 10,000 entries</source>
        <translation>추적에는 최대 사가 100개와 항목 10,000개가 들어갑니다</translation>
    </message>
    <message>
        <source>Trace copied as JSON</source>
        <translation>추적을 JSON으로 복사했습니다</translation>
    </message>
    <message>
        <source>There is no trace yet</source>
        <translation>아직 추적이 없습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message numerus="yes">
        <source>%n saga(s)</source>
        <translation>
            <numerusform>사가 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>주문 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>결제 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>항목 %1개</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>%1 걸림</translation>
    </message>
    <message numerus="yes">
        <source>%n did not complete</source>
        <translation>
            <numerusform>%n개가 완료되지 않음</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is traced yet</source>
        <translation>아직 추적한 것이 없습니다</translation>
    </message>
    <message>
        <source>Give a correlation id, or the id of an order or a saga, above. The page of a saga and the details of an order lead here too.</source>
        <translation>위에 상관 ID나 주문 또는 사가의 ID를 입력하세요. 사가 페이지와 주문 상세에서도 이곳으로 올 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no connection</source>
        <translation>연결이 없습니다</translation>
    </message>
    <message>
        <source>The trace could not be read</source>
        <translation>추적을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Reading the trace of %1</source>
        <translation>%1의 추적을 읽는 중</translation>
    </message>
    <message>
        <source>Nothing found for %1</source>
        <translation>%1에 대해 찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>No saga, order or correlation id is called so. Ids are written in full.</source>
        <translation>그런 이름의 사가, 주문, 상관 ID가 없습니다. ID는 전체를 입력하세요.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 찾기</translation>
    </message>
</context>
<context>
    <name>saga::ui::TraceTimeline</name>
    <message>
        <source>Shows or hides what comes from here</source>
        <translation>이 출처의 항목을 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>Line of time</source>
        <translation>시간축</translation>
    </message>
    <message>
        <source>Columns of the line of time</source>
        <translation>시간축의 열</translation>
    </message>
    <message>
        <source>Nothing is shown</source>
        <translation>보이는 것이 없습니다</translation>
    </message>
    <message>
        <source>Every source is hidden.</source>
        <translation>모든 출처를 숨겼습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>항목이 없습니다</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>아직 아무 일도 없었습니다.</translation>
    </message>
</context>
<context>
    <name>saga::ui::TroubleBanner</name>
    <message>
        <source>%1 takes no changes (%2)</source>
        <translation>%1에 변경 내용을 저장할 수 없습니다 (%2)</translation>
    </message>
    <message>
        <source>Sagas wait and go on by themselves when it is over. What is asked for meanwhile is refused.</source>
        <translation>진행 중인 사가는 기다렸다가 문제가 해결되면 저절로 이어집니다. 그동안 들어오는 요청은 거부됩니다.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>로그 보기</translation>
    </message>
</context>
<context>
    <name>saga::ui::UserCouponListModel</name>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>%1 · from %2 on · %3</source>
        <translation>%1 · %2부터 · %3</translation>
    </message>
</context>
<context>
    <name>saga::ui::UserListModel</name>
    <message>
        <source>balance %1 · limit %2</source>
        <translation>잔액 %1 · 한도 %2</translation>
    </message>
    <message>
        <source>%1 · suspended</source>
        <translation>%1 · 정지</translation>
    </message>
</context>
<context>
    <name>saga::ui::UserTableModel</name>
    <message>
        <source>active</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>1회 한도</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>보유</translation>
    </message>
</context>
<context>
    <name>saga::ui::VerifyOperation</name>
    <message>
        <source>Check every invariant</source>
        <translation>모든 불변식 검사</translation>
    </message>
    <message>
        <source>%1 of %2 hold, %3 sagas read</source>
        <translation>%2개 중 %1개 성립, 사가 %3개 읽음</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>성립</translation>
    </message>
    <message>
        <source>is broken</source>
        <translation>깨짐</translation>
    </message>
</context>
<context>
    <name>saga::ui::ViewNotice</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>saga::ui::WelcomePage</name>
    <message>
        <source>Load the demo shop</source>
        <translation>데모 상점 불러오기</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>빈 상태로 시작</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>환영합니다</translation>
    </message>
    <message>
        <source>Welcome to Saga Console</source>
        <translation>Saga Console에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Watch business transactions run step by step, see what happens when a step fails, and take back what was done.</source>
        <translation>비즈니스 트랜잭션이 단계별로 진행되는 모습을 지켜보고, 단계가 실패하면 어떻게 되는지 확인하고, 처리한 것을 되돌려 보세요.</translation>
    </message>
    <message>
        <source>This database is empty: %1</source>
        <translation>빈 데이터베이스입니다: %1</translation>
    </message>
    <message>
        <source>Three users and four items, with examples that succeed, fail and are taken back. Opens the purchase desk.</source>
        <translation>사용자 셋과 아이템 넷, 그리고 성공·실패·되돌리기 예제가 들어 있습니다. 구매 데스크를 엽니다.</translation>
    </message>
    <message>
        <source>No users and no items. The demo shop can be loaded later from the search field.</source>
        <translation>사용자와 아이템이 없습니다. 데모 상점은 나중에 검색창에서 불러올 수 있습니다.</translation>
    </message>
    <message>
        <source>The demo shop is being loaded</source>
        <translation>데모 상점을 불러오는 중입니다</translation>
    </message>
</context>
<context>
    <name>saga::ui::WindowContext</name>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1(으)로 저장했습니다</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1을(를) 저장하지 못했습니다: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1을(를) 열지 못했습니다: %2</translation>
    </message>
    <message>
        <source>%1 could not be opened: it is larger than 1 MiB</source>
        <translation>%1을(를) 열지 못했습니다: 1 MiB보다 큽니다</translation>
    </message>
</context>
</TS>
